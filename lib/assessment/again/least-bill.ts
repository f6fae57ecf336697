import { type Assumptions, baseValues } from '../../cost/assumptions/assumptions';
import { sumUsd } from '../../cost/money';
import { batchOutcome } from '../../cost/net/workload-cost';
import { inputInWay } from '../../cost/same-work';
import { isInTime } from '../ways/price-ways';
import type { Basis } from './priced-again';

/**
 * What a workload costs by the cheapest way that is open to it, at the base of the assumptions and without the cost of moving, USD a
 * month; null is unknown. It compares places to run, and decides on no move.
 */
export function leastBill(basis: Basis, assumptions: Assumptions): number | null {
  const { input, current, offers, onCheaperTier, waiting, blockers } = basis;
  if (current === null || input === null || onCheaperTier) return current;
  const values = baseValues(assumptions, input.provider);
  const nets = offers
    .filter((offer) => blockers.get(offer.way)?.length === 0 && isInTime(offer, waiting))
    .map((offer) => batchOutcome(inputInWay(input, offer), values)?.net ?? 0);
  return sumUsd([current, -Math.max(0, ...nets)]);
}
