import type { Assumptions } from '../assumptions/schema';
import { costModel } from '../cost-model';
import { roundUsd } from '../money';
import { totalAtPoints } from '../total-at-points';
import { atTokens, pointsOfTokens, widest } from '../uncounted-tokens';
import type { WorkloadInput } from '../workload-input';
import { orderStatistics } from './order-statistics';
import { netTerms } from './terms';

/**
 * USD a month. `low` and `high` are the 10th and 90th percentile of the draws: in 8 of 10 of what the assumptions allow the
 * net lies between them. They are widened to hold `base` where it lies outside, as it can: it is every base value at once.
 * Where requests have no token counts they also hold what their tokens may be (token-doubt.ts).
 */
export type NetRange = { low: number; base: number; high: number };

/**
 * The range of one workload's net around its base; the base alone where a bill is unknown at another point. Where requests have
 * no token counts it holds the ranges at the least and at the most that their tokens may be.
 */
export function workloadNetRange(input: WorkloadInput, assumptions: Assumptions, base: number): NetRange {
  return totalNetRange([input], assumptions, base);
}

/**
 * The range of the sum of several nets around its base. The draws are summed one by one, so what moves all workloads
 * together is not averaged away; that is why ranges do not add up where bases do.
 */
export function totalNetRange(inputs: readonly WorkloadInput[], assumptions: Assumptions, base: number): NetRange {
  const ranges = pointsOfTokens(inputs).map((point) => {
    const terms = inputs.flatMap((input) => netTerms(atTokens(input, point), assumptions) ?? []);
    return rangeOf(totalAtPoints(costModel(assumptions).netsAt, terms), base);
  });
  return widest(ranges, base);
}

/** The range of nets, drawn together, around their base; the base alone where there are none (nearest-rank percentiles). */
export function rangeOf(nets: Float64Array, base: number): NetRange {
  if (nets.length === 0) return { low: base, base, high: base };
  const [p10, p90] = orderStatistics(nets, Math.ceil(nets.length * 0.1), Math.ceil(nets.length * 0.9));
  return { low: Math.min(base, roundUsd(p10)), base, high: Math.max(base, roundUsd(p90)) };
}
