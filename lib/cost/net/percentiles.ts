import type { NetFactors } from './factors';
import { orderStatistics } from './order-statistics';

/** USD a month, and the share of the draws that save nothing. */
export type Percentiles = { p10: number; p50: number; p90: number; loss: number };

/** Percentiles of nets (nearest rank). */
export function percentilesOf(nets: Float64Array): Percentiles {
  const [least, p10, p50, p90] = orderStatistics(nets, ranksOf(nets.length)) as [number, number, number, number];
  return { p10, p50, p90, loss: least > 0 ? 0 : shareOfLosses(nets) };
}

/** Those of the count that was asked last. Nearly all are asked of one count. */
let ranks = { count: 0, of: [0, 0, 0, 0] };

function ranksOf(count: number): readonly number[] {
  if (ranks.count !== count) {
    ranks = { count, of: [1, ...[0.1, 0.5, 0.9].map((share) => Math.ceil(count * share))] };
  }
  return ranks.of;
}

function shareOfLosses(nets: Float64Array): number {
  const count = nets.length;
  let losses = 0;
  for (let i = 0; i < count; i += 1) if ((nets[i] as number) <= 0) losses += 1;
  return losses / count;
}

/** The percentiles of one workload, by the factors of the draws that they come from. */
export type KeptPercentiles = { factors: NetFactors; percentiles: Percentiles }[];

/** As many as the columns that a page compares, and some that a slider has just left. */
const KEPT = 8;

/** Those of one workload are kept with it, because an assumption that its way does not read changes nothing of them. */
export function percentilesOnce(kept: KeptPercentiles, factors: NetFactors, make: () => Float64Array): Percentiles {
  for (const one of kept) if (one.factors === factors) return one.percentiles;
  const percentiles = percentilesOf(make());
  if (kept.length >= KEPT) kept.shift();
  kept.push({ factors, percentiles });
  return percentiles;
}
