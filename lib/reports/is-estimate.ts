import type { Report, ReportWorkload } from './report';

/** Whether what a workload costs now rests on the tokens of other requests, so that it is a range and not a figure. */
export function isEstimate({ uncounted }: Pick<ReportWorkload, 'uncounted'>): boolean {
  return isRange(uncounted?.bills?.current);
}

/** The same of all workloads together. */
export function paidIsEstimate({ uncounted }: Pick<Report['totals'], 'uncounted'>): boolean {
  return isRange(uncounted?.current);
}

// What is billed is known, however many tokens are not: then both ends are one figure.
function isRange(range: { low: number; high: number } | null | undefined): boolean {
  return range !== null && range !== undefined && range.low !== range.high;
}
