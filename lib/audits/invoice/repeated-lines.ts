import { sumExact, usdOf } from '../../invoices/exact-usd';
import type { InvoiceLine } from '../../invoices/invoice-line';
import type { Invoice } from '../../logs/invoice/read-invoice';

/** What several invoices repeat: how many of them are left out, and the lines of the others that stand in two, with their USD. */
export type Repeated = { invoices: number; lines: number; usd: number };

/**
 * The invoices without those that hold the same lines as an earlier one. Lines that are alike to the last digit in two other
 * invoices are counted and kept: two accounts may have the same use.
 */
export function withoutRepeated(given: readonly Invoice[]): { invoices: Invoice[]; repeated: Repeated } {
  const invoices: Invoice[] = [];
  const seen = new Set<string>();
  const alike: InvoiceLine[] = [];
  const wholes = new Set<string>();
  for (const invoice of given) {
    const keys = invoice.lines.map((line) => [keyOf(line), line] as const);
    const whole = JSON.stringify([invoice.format, keys.map(([key]) => key).sort()]);
    if (wholes.has(whole)) continue;
    wholes.add(whole);
    invoices.push(invoice);
    alike.push(...keys.flatMap(([key, line]) => (line.usd && seen.has(key) ? [line] : [])));
    for (const [key] of keys) seen.add(key);
  }
  const usd = usdOf(sumExact(alike.flatMap((line) => line.usd ?? [])));
  return { invoices, repeated: { invoices: given.length - invoices.length, lines: alike.length, usd } };
}

const keyOf = ({ provider, model, charge, fromMs, toMs, type, tier, tokens, usd }: InvoiceLine) =>
  JSON.stringify([provider, model, charge, fromMs, toMs, type, tier, tokens, usd === null ? null : String(usd)]);
