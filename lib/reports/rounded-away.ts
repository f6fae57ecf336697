import type { Report, ReportWorkload } from './report';

type Rounded = NonNullable<ReportWorkload['roundedAway']>[number];

/** 1 for a bill of a workload that is not zero and rounds to it, else 0: `usdText` takes it. */
export function roundedAway({ roundedAway = [] }: Pick<ReportWorkload, 'roundedAway'>, bill: Rounded): number {
  return roundedAway.includes(bill) ? 1 : 0;
}

/** How many of what these workloads cost now are no zero and round to it. */
export function roundedAwayNow(workloads: Report['workloads']): number {
  return workloads.reduce((count, workload) => count + roundedAway(workload, 'current'), 0);
}
