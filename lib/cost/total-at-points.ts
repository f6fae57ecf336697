import type { NetAtPoints } from './net-at-points';
import type { NetTerms } from './net-terms';

/** The sum of the nets of several workloads at every point, USD a month, not rounded. */
export function totalAtPoints(netsAt: NetAtPoints, terms: Iterable<NetTerms>): Float64Array {
  let sums = new Float64Array(0);
  for (const one of terms) {
    const nets = netsAt(one);
    if (sums.length === 0) sums = new Float64Array(nets.length);
    for (let i = 0; i < nets.length; i += 1) sums[i] = (sums[i] as number) + (nets[i] as number);
  }
  return sums;
}
