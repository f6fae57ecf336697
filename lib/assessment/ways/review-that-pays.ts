import type { Assumptions } from '../../cost/assumptions/assumptions';
import { reviewBreakEven } from '../../cost/net/sensitivity';
import type { Choice } from './choose-ways';

/**
 * The share of records to review up to which a choice is within the rule: by itself, or with the client there where it moves together
 * with others, also at the prices of today. Null if any share is.
 */
export function reviewThatPays({ way, together }: Choice, assumptions: Assumptions): number | null {
  const { leastChance, paybackMonths } = assumptions.limits;
  const oneOff = way.oneOff + (together ? 0 : way.client);
  // A way that costs nothing once may be chosen where the longest payback is zero months.
  const leastMedian = oneOff === 0 ? 0 : oneOff / paybackMonths.value;
  const shares = [way.input, ...(way.today === undefined ? [] : [way.today.input])].flatMap(
    (input) => reviewBreakEven(input, assumptions, { leastMedian, leastChance: leastChance.value }) ?? [],
  );
  return shares.length === 0 ? null : Math.min(...shares);
}
