import { formatCount, plural } from '../../wording/number';
import { percent } from '../../wording/percent';
import type { Report, ReportWorkload } from '../report';

/** How many requests of an audit have no token counts; null where all have them. */
export function auditUncountedSays({ uncounted, accounting }: Report['totals']): string | null {
  if (uncounted === undefined || uncounted.requests === 0) return null;
  const { total } = accounting.requests;
  const share = percent(uncounted.requests / total);
  return `${formatCount(uncounted.requests)} of ${formatCount(total)} requests (${share}), in ${plural(uncounted.workloads, 'workload')}, have no token counts.`;
}

/** How many requests of a workload have no token counts, and what that does to its money; empty where all have them. */
export function workloadUncountedSays({ uncounted, requests }: ReportWorkload): string[] {
  if (uncounted === undefined) return [];
  const { withoutInput, withoutOutput, zero, priced } = uncounted;
  const of = (count: number) =>
    `${formatCount(count)} of ${plural(requests, 'request')} (${percent(count / requests)})`;
  return [
    ...(withoutInput > 0 ? [`${of(withoutInput)} say no input tokens.`] : []),
    ...(withoutOutput > 0 ? [`${of(withoutOutput)} say no output tokens.`] : []),
    ...(zero > 0
      ? [`${of(zero)} succeeded with 0 tokens in and out${priced === 'unknown' ? '' : ', and count as nothing'}.`]
      : []),
    ...(priced === 'estimated' ? ['The mean of the others stands for them; the ranges hold what they may be.'] : []),
    ...(priced === 'unknown' ? ['Too few of the others have counts, so what they cost is unknown.'] : []),
  ];
}
