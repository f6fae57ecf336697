import type { Assumptions } from '../../cost/assumptions/assumptions';
import type { Way } from '../../pricing/lookup/way';
import type { Choice } from './choose-ways';
import { type KnownWay, type PricedWay, surelySaves } from './priced-way';
import { failingOnce, isOpen } from './rule';

/**
 * The way of a workload that ran once: the one that saves most at one more time, after the cost of moving it. `isBuilt` says whether the
 * monthly work of its provider has paid for the client of a way. Null where none saves as much as it costs.
 */
export function chooseOnce(
  ways: readonly PricedWay[],
  isBuilt: (way: Way) => boolean,
  assumptions: Assumptions,
): Choice | null {
  let best: Choice | null = null;
  let most = 0;
  for (const way of ways.filter(isOpen)) {
    const together = isBuilt(way.offer.way);
    const cost = way.oneOff + (together ? 0 : way.client);
    const worth = surelySaves(way) - cost;
    if (failingOnce(way, cost, assumptions) !== null || worth < most) continue;
    best = { way, together: together && needsIt(way, assumptions) };
    most = worth;
  }
  return best;
}

/** Whether it would not pay for the client by itself. */
function needsIt(way: KnownWay, assumptions: Assumptions): boolean {
  return failingOnce(way, way.oneOff + way.client, assumptions) !== null;
}
