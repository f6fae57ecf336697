import type { Report, ReportWorkload } from '../report';

/** Whether the cost of a workload is an estimate from the tokens of other requests, and so a range. */
export function isEstimate({ uncounted }: Pick<ReportWorkload, 'uncounted'>): boolean {
  return isRange(uncounted?.bills?.current);
}

/** The same of all workloads together. */
export function paidIsEstimate({ uncounted }: Pick<Report['totals'], 'uncounted'>): boolean {
  return isRange(uncounted?.current);
}

// A billed sum is known even if tokens are not. Both ends are equal then.
function isRange(range: { low: number; high: number } | null | undefined): boolean {
  return range !== null && range !== undefined && range.low !== range.high;
}
