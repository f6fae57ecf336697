import type { NetAtPoints } from './net/at-points';
import type { NetTerms } from './net/terms';

/** The sum of the nets of several workloads at every point, USD a month, not rounded. */
export function totalAtPoints(netsAt: NetAtPoints, terms: Iterable<NetTerms>): Float64Array {
  let sums = new Float64Array(0);
  for (const one of terms) {
    const nets = netsAt(one);
    if (sums.length === 0) sums = new Float64Array(nets.length);
    addTo(sums, nets);
  }
  return sums;
}

/** Adds nets to their sums, point by point. */
export function addTo(sums: Float64Array, nets: Float64Array): void {
  for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] as number) + (nets[i] as number);
}
