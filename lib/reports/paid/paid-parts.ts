import type { ReportWorkload } from '../report';
import type { PaidFrom } from './paid-from';

/** A part of what a workload costs now, USD a month, and where it comes from. */
export type PaidPart = { from: PaidFrom; usd: number | null };

/** What a workload costs now by where it comes from: one part, unless its costs are of several kinds. Empty where it is unknown. */
export function paidParts({ paid: { from, parts }, monthly }: Pick<ReportWorkload, 'paid' | 'monthly'>): PaidPart[] {
  if (from === null) return [];
  return from === 'several' ? (parts ?? []) : [{ from, usd: monthly.current }];
}
