import type { Report } from '../report';

/** What the audited work costs now, in USD a month; null if no spend is known. */
export function paidNow({ workloads, totals }: Pick<Report, 'workloads' | 'totals'>): number | null {
  return workloads.some(({ monthly }) => monthly.current !== null) ? totals.monthlyCurrent : null;
}
