import { type ComparedDays, comparedDays, type InvoiceSpan } from '../../invoices/compared-days';
import type { Invoice } from '../../logs/invoice/read-invoice';
import type { Intake } from '../../reports/intake';
import { InputError } from '../input-error';
import { providerName } from './compared-name';

/** Providers whose invoices cover the same days, with the days that the log shares with them. Throws InputError if there are none. */
export function providerDays(
  invoices: readonly Invoice[],
  { from, to }: Intake['source'],
): { providers: string[]; days: ComparedDays }[] {
  const log = from === null || to === null ? null : { fromMs: Date.parse(from), toMs: Date.parse(to) };
  const spans = new Map<string, InvoiceSpan[]>();
  for (const invoice of invoices) {
    for (const provider of new Set(invoice.lines.map((line) => providerName(line.provider)))) {
      spans.set(provider, [...(spans.get(provider) ?? []), { ...spanOf(invoice), withoutMoney: invoice.withoutMoney }]);
    }
  }
  const parts: { providers: string[]; days: ComparedDays }[] = [];
  for (const [provider, ofProvider] of spans) {
    const days = comparedDays(ofProvider, log);
    if ('problem' in days) throw new InputError('wrong-request', days.problem, days.remedy);
    const same = parts.find((part) => part.days.fromMs === days.fromMs && part.days.toMs === days.toMs);
    if (same === undefined) parts.push({ providers: [provider], days });
    else same.providers.push(provider);
  }
  return parts;
}

/** The time that its usage covers, or its charges where it has no usage. */
function spanOf({ period, lines }: Invoice) {
  if (period.toMs > period.fromMs) return period;
  return {
    fromMs: Math.min(...lines.map(({ fromMs }) => fromMs)),
    toMs: Math.max(...lines.map(({ toMs }) => toMs)),
  };
}
