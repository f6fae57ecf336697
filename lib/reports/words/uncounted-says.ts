import { formatCount, plural } from '../../wording/number';
import { percent } from '../../wording/percent';
import type { Report, ReportWorkload } from '../report';

/** How many requests of an audit have no token counts; null if all have them. */
export function auditUncountedSays({ uncounted, accounting }: Report['totals']): string | null {
  if (uncounted === undefined || uncounted.requests === 0) return null;
  const { total } = accounting.requests;
  const share = percent(uncounted.requests / total);
  return `${formatCount(uncounted.requests)} of ${formatCount(total)} requests (${share}), in ${plural(uncounted.workloads, 'workload')}, have no token counts.`;
}

/** How many requests of a workload have no token counts, and how that affects its money; empty if all have them. */
export function workloadUncountedSays({ uncounted, requests }: ReportWorkload): string[] {
  if (uncounted === undefined) return [];
  const { withoutInput, withoutOutput, zero, bandUnknown = 0, priced } = uncounted;
  const of = (count: number) =>
    `${formatCount(count)} of ${plural(requests, 'request')} (${percent(count / requests)})`;
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

/** What a sum without a count of requests leaves open of their price. */
export function bandUnknownSays(rows: string): string {
  return `${rows} sum up an hour or a day without counting its requests. This model costs more for long requests, so the cost assumes short ones, and the ranges reach to the price of long ones.`;
}
