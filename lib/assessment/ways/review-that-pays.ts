import { baseValues } from '../../cost/assumptions/assumptions';
import type { Assumptions } from '../../cost/assumptions/schema';
import { sumUsd } from '../../cost/money';
import { volumeOf } from '../../cost/overheads/quantities';
import { reviewBreakEven } from '../../cost/questions/review-break-even';
import type { PricedWay } from './priced-way';

/** The share of records to review up to which a way pays; null if it pays at any, or its net is unknown. */
export function reviewThatPays({ net, overhead, input }: PricedWay, assumptions: Assumptions): number | null {
  if (net === null || overhead === null) return null;
  const netWithoutReview = sumUsd([net.base, overhead.review]);
  return reviewBreakEven(netWithoutReview, volumeOf(input).records, baseValues(assumptions, input.provider));
}
