import type { PricedAgain } from '../assessment/again/priced-again';
import type { Wish } from '../assessment/ways/choices-with-wishes';
import type { PricedWay } from '../assessment/ways/priced-way';
import type { LatencyClass } from '../latency/latency-class';
import { type Moving, type Scenario, saidOf } from './scenario';

/** The classes that move whatever the rule says. */
const MOVED: Partial<Record<Moving, readonly LatencyClass[]>> = {
  scheduled: ['scheduled'],
  'can-wait': ['scheduled', 'near-real-time'],
};

/** What a scenario wishes for each workload: what it says of the workload itself, else what it says of all. */
export function wishesOf(priced: readonly PricedAgain[], { moving, wishes }: Scenario): Wish[] {
  return priced.map((one) => saidOf(wishes, one.basis.workload.id) ?? wishOfAll(one, moving));
}

function wishOfAll({ basis: { latencyClass, tagged }, ways }: PricedAgain, moving: Moving): Wish {
  if (moving === 'as-assessed') return null;
  const classes = MOVED[moving];
  if (classes?.some((one) => one === latencyClass)) {
    return cheapest(ways.filter(({ blockers }) => blockers.length === 0))?.offer.way ?? 'stay';
  }
  // Also where real-time is weak.
  if (moving !== 'cheapest-way' || tagged.latencyClass === 'real-time') return 'stay';
  const way = cheapest(ways);
  return (way?.net?.median ?? 0) > 0 ? (way?.offer.way ?? 'stay') : 'stay';
}

function cheapest(ways: readonly PricedWay[]): PricedWay | null {
  return ways.reduce<PricedWay | null>(
    (best, way) => (way.net !== null && (best?.net ? way.net.median > best.net.median : true) ? way : best),
    null,
  );
}
