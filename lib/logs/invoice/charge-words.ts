import type { Charge } from '../../invoices/invoice-line';

/**
 * Words for kinds of lines: AWS's line item types, FOCUS's charge categories, Azure's charge types, Google's cost types
 * and types of credits. The first that matches is used.
 */
const WORDS: readonly [RegExp, Charge][] = [
  [/^(|usage|discountedusage|savingsplancoveredusage|regular)$/, 'usage'],
  [/tax/, 'tax'],
  [/commit|savingsplan|^(ri)?fee$|^purchase$|reservation/, 'commitment'],
  [/discount/, 'discount'],
  [/credit|refund|promotion|free_?tier/, 'credit'],
];

/** What a line is for, by its kind in any case. */
export function chargeOf(kind: string): Charge {
  const word = kind.trim().toLowerCase();
  return WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? 'other';
}
