import type { AssumptionValues } from '../assumptions/assumptions';

/**
 * The share of records to review at which batch stops to pay while all other assumptions are at their base; null if it pays at any
 * share, 0 if it does not pay without review. `breakEvens` (break-even.ts) searches the same for every assumption; this is its closed
 * form, because a report asks it of thousands of workloads. `netWithoutReview` is USD a month.
 */
export function reviewBreakEven(
  netWithoutReview: number,
  records: number,
  { lowConfidenceShare, reviewMinutes, reviewUsdPerHour }: AssumptionValues,
): number | null {
  const allReviewed = records * (reviewMinutes / 60) * reviewUsdPerHour;
  if (netWithoutReview >= allReviewed) return null;
  return Math.min(1, Math.max(0, netWithoutReview / allReviewed - lowConfidenceShare));
}
