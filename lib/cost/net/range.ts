import type { Assumptions } from '../assumptions/schema';
import { roundUsd, type UsdRange } from '../money';
import { atTokens, pointsOfTokens } from '../uncounted-tokens';
import type { WorkloadInput } from '../workload-input';
import { netAtDraws } from './at-points';
import { orderStatistics } from './order-statistics';
import { netTerms } from './terms';

/**
 * USD a month. `low` and `high` are the P10–P90 range of the draws and `median` is their P50. The range is widened where `base` is
 * outside, which is possible because the base takes every base value at once. `loss` is the share of draws that save nothing.
 */
export type NetRange = UsdRange & { median: number; loss: number };

/**
 * The range of the net of one workload, or of the sum of several, around its base. Only the base where a bill is unknown. The
 * draws are summed one by one, so that common causes do not average out. That is why ranges do not add up where bases do.
 * Where requests have no token counts, it holds the ranges at their least and their most tokens, and the larger loss.
 */
export function netRange(inputs: readonly WorkloadInput[], assumptions: Assumptions, base: number): NetRange {
  const ranges = pointsOfTokens(inputs).map((point) => {
    const terms = inputs.flatMap((input) => netTerms(atTokens(input, point), assumptions) ?? []);
    return terms.length === 0 ? surely(base) : rangeOf(netAtDraws(assumptions)(terms), base);
  });
  // The first point has the tokens that the figures use.
  const [first = surely(base)] = ranges;
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    base,
    median: first.median,
    high: Math.max(...ranges.map(({ high }) => high)),
    loss: Math.max(...ranges.map(({ loss }) => loss)),
  };
}

/** A net without a range. */
export function surely(net: number): NetRange {
  return { low: net, base: net, median: net, high: net, loss: net > 0 ? 0 : 1 };
}

function shareOfLosses(nets: Float64Array): number {
  const count = nets.length;
  let losses = 0;
  for (let i = 0; i < count; i += 1) if ((nets[i] as number) <= 0) losses += 1;
  return losses / count;
}

/** Percentiles of nets (nearest rank), widened to hold their base. */
function rangeOf(nets: Float64Array, base: number): NetRange {
  const ranks = [0.1, 0.5, 0.9].map((share) => Math.ceil(nets.length * share));
  const [least, p10, p50, p90] = orderStatistics(nets, [1, ...ranks]) as [number, number, number, number];
  return {
    low: Math.min(base, roundUsd(p10)),
    base,
    median: roundUsd(p50),
    high: Math.max(base, roundUsd(p90)),
    loss: least > 0 ? 0 : shareOfLosses(nets),
  };
}
