import type { Figure } from '../../cost/explain';
import type { ReportWorkload } from '../report';

/** 1 for a figure of a workload that is a bill, is not zero and rounds to it, else 0: `formatUsd` takes it. */
export function roundedAway({ roundedAway = [] }: Pick<ReportWorkload, 'roundedAway'>, figure: Figure): number {
  return roundedAway.some((bill) => bill === figure) ? 1 : 0;
}

/** How many of the current bills of these workloads are not zero but round to it. */
export function roundedAwayNow(workloads: readonly ReportWorkload[]): number {
  return workloads.reduce((count, workload) => count + roundedAway(workload, 'current'), 0);
}
