import type { Assumptions } from '../assumptions/schema';
import { roundUsd, type UsdRange } from '../money';
import { atTokens, pointsOfTokens, widest } from '../uncounted-tokens';
import type { WorkloadInput } from '../workload-input';
import { netAtDraws } from './at-points';
import { orderStatistics } from './order-statistics';
import { netTerms } from './terms';

/**
 * USD a month. `low` and `high` are the P10–P90 range of the draws. It is widened where `base` is outside, which is possible
 * because the base takes every base value at once.
 */
export type NetRange = UsdRange;

/**
 * The range of the net of one workload, or of the sum of several, around its base. Only the base where a bill is unknown. The
 * draws are summed one by one, so that common causes do not average out. That is why ranges do not add up where bases do.
 * Where requests have no token counts, it holds the ranges at their least and their most tokens.
 */
export function netRange(inputs: readonly WorkloadInput[], assumptions: Assumptions, base: number): NetRange {
  const ranges = pointsOfTokens(inputs).map((point) => {
    const terms = inputs.flatMap((input) => netTerms(atTokens(input, point), assumptions) ?? []);
    return terms.length === 0 ? { low: base, base, high: base } : rangeOf(netAtDraws(assumptions)(terms), base);
  });
  return widest(ranges, base);
}

/** The 10th and 90th percentile of nets (nearest rank), widened to hold their base. */
function rangeOf(nets: Float64Array, base: number): NetRange {
  const [p10, p90] = orderStatistics(nets, Math.ceil(nets.length * 0.1), Math.ceil(nets.length * 0.9));
  return { low: Math.min(base, roundUsd(p10)), base, high: Math.max(base, roundUsd(p90)) };
}
