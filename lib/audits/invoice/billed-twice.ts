import { sumExact, usdOf } from '../../invoices/exact-usd';
import type { InvoiceLine } from '../../invoices/invoice-line';
import type { Invoice } from '../../logs/invoice/read-invoice';
import { providerName } from './compared-name';

/** A provider, the kinds of invoices that bill it for days that they share, and the USD of each. */
export type BilledTwice = { provider: string; kinds: { format: string; usd: number }[] };

/**
 * Providers that invoices of several kinds bill for the same time, as OpenAI's costs and a FOCUS bill of them do. Two of one kind are of
 * two accounts, and exports without money only count tokens.
 */
export function billedTwice(invoices: readonly Invoice[]): BilledTwice[] {
  const byProvider = new Map<string, Map<string, InvoiceLine[]>>();
  for (const { format, lines, withoutMoney } of invoices) {
    for (const line of withoutMoney ? [] : lines) {
      if (line.charge !== 'usage') continue;
      const provider = providerName(line.provider);
      const kinds = byProvider.get(provider) ?? new Map<string, InvoiceLine[]>();
      byProvider.set(provider, kinds);
      const own = kinds.get(format);
      if (own === undefined) kinds.set(format, [line]);
      else own.push(line);
    }
  }
  return [...byProvider].flatMap(([provider, kinds]) => {
    const spans = [...kinds].map(([format, lines]) => ({ format, lines, ...spanOf(lines) }));
    const shared = spans.filter((one) =>
      spans.some((other) => other !== one && other.fromMs < one.toMs && one.fromMs < other.toMs),
    );
    if (shared.length < 2) return [];
    const sumOf = (lines: readonly InvoiceLine[]) => usdOf(sumExact(lines.flatMap(({ usd }) => usd ?? [])));
    return [{ provider, kinds: shared.map(({ format, lines }) => ({ format, usd: sumOf(lines) })) }];
  });
}

function spanOf(lines: readonly InvoiceLine[]): { fromMs: number; toMs: number } {
  return lines.reduce(
    (span, { fromMs, toMs }) => ({ fromMs: Math.min(span.fromMs, fromMs), toMs: Math.max(span.toMs, toMs) }),
    { fromMs: Number.POSITIVE_INFINITY, toMs: Number.NEGATIVE_INFINITY },
  );
}
