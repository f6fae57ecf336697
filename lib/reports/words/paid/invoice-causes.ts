import { CAUSES, type Cause } from '../../../invoices/causes';
import type { InvoiceCheck } from '../../../invoices/invoice-check';
import { formatDay } from '../../../wording/date';
import { formatList } from '../../../wording/list';
import { plural } from '../../../wording/number';
import { formatUsd } from '../../../wording/usd';

/** A cause as the head of a column, and as what money comes from. */
export const CAUSE_WORDS: Readonly<Record<Cause, { head: string; from: string }>> = {
  notInLog: { head: 'Not in the log', from: 'models that the log does not have' },
  notOnInvoice: { head: 'Not on the invoice', from: 'models that the invoice does not bill' },
  volume: { head: 'Volume', from: 'token counts that differ' },
  tier: { head: 'Tier', from: 'service tiers that differ' },
  cache: { head: 'Cache', from: 'cache reads and writes that differ' },
  rate: { head: 'Rate', from: 'rates that differ' },
  discount: { head: 'Discounts', from: 'discounts' },
  credit: { head: 'Credits', from: 'credits' },
  tax: { head: 'Tax', from: 'tax' },
  commitment: { head: 'Commitments', from: 'commitments' },
  other: { head: 'Other charges', from: 'charges that are not for tokens' },
  unexplained: { head: 'Unexplained', from: 'causes that the invoice does not show' },
};

/** "The invoice is $6.00 above the audit: $9.00 from token counts that differ and −$3.00 from rates that differ." */
export function invoiceCheckSays({ totals }: InvoiceCheck): string {
  const { residual, causes, unknown } = totals;
  const parts = CAUSES.filter((cause) => causes[cause] !== 0)
    .sort((a, b) => Math.abs(causes[b]) - Math.abs(causes[a]))
    .map((cause) => `${formatUsd(causes[cause])} from ${CAUSE_WORDS[cause].from}`);
  const because = parts.length === 0 ? '' : `: ${formatList(parts)}`;
  const amount =
    residual === 0
      ? 'The invoice and the audit agree to the cent'
      : `The invoice is ${formatUsd(Math.abs(residual))} ${residual > 0 ? 'above' : 'below'} the audit`;
  const rest = unknown === 0 ? '' : ` ${plural(unknown, 'model')} can’t be compared, because a side is unknown.`;
  return `${amount}${because}.${rest}`;
}

/** What was compared: "Compared: openai, 1 Jun 2026 to 3 Jun 2026 (UTC)." */
export function comparedDaysSay({ periods }: InvoiceCheck): string[] {
  return periods.map(({ providers, from, to }) => {
    const days = from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`;
    return `Compared: ${formatList(providers)}, ${days} (UTC).`;
  });
}
