import { formatCount, plural } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import type { Report, ReportWorkload } from '../../report';
import { requestsSay } from './requests-says';

/** How many requests of an audit have no token counts; null if all have them. */
export function auditUncountedSays({ uncounted, accounting }: Report['totals']): string | null {
  if (uncounted === undefined || uncounted.requests === 0) return null;
  const all = { requests: accounting.requests.total, uncountedBatches: accounting.uncountedBatches?.total };
  return `${partOf(uncounted.requests, all)}, in ${plural(uncounted.workloads, 'workload')}, have no token counts.`;
}

/** How many requests of a workload have no token counts, and how that affects its money; empty if all have them. */
export function workloadUncountedSays(workload: ReportWorkload): string[] {
  const { uncounted } = workload;
  if (uncounted === undefined) return [];
  const { withoutInput, withoutOutput, zero, bandUnknown = 0, priced } = uncounted;
  const of = (count: number) => partOf(count, workload);
  return [
    ...(withoutInput > 0 ? [`${of(withoutInput)} have no input token count.`] : []),
    ...(withoutOutput > 0 ? [`${of(withoutOutput)} have no output token count.`] : []),
    ...(zero > 0
      ? [`${of(zero)} succeeded with 0 tokens in and out${priced === 'unknown' ? '' : ', and count as nothing'}.`]
      : []),
    ...(priced === 'estimated'
      ? ['They are estimated by the mean of the others. The ranges include what they may be.']
      : []),
    ...(bandUnknown > 0 ? [bandUnknownSays(plural(bandUnknown, 'row'))] : []),
    ...(priced === 'unknown' ? ['Too few other requests have counts, so their cost is unknown.'] : []),
  ];
}

/** A number of requests of all, with their share where all are counted. */
function partOf(count: number, all: { requests: number; uncountedBatches?: number | undefined }): string {
  const share = all.uncountedBatches ? '' : ` (${percent(count / all.requests)})`;
  return `${formatCount(count)} of ${requestsSay(all)}${share}`;
}

/** What a sum without a count of requests leaves open of their price. */
export function bandUnknownSays(rows: string): string {
  return `${rows} sum up an hour or a day without counting its requests. This model costs more for long requests, so the cost assumes short ones, and the ranges reach to the price of long ones.`;
}
