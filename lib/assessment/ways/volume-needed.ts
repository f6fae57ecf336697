import { baseValues } from '../../cost/assumptions/assumptions';
import type { Assumptions } from '../../cost/assumptions/schema';
import { roundUsd } from '../../cost/money';
import { netRange } from '../../cost/net/range';
import { batchOutcome } from '../../cost/net/workload-cost';
import type { WorkloadInput } from '../../cost/workload-input';
import type { PricedWay } from './priced-way';
import { failing, isOpen } from './rule';

const TRIES = 24;
const STEP = 1.5;

/**
 * How many times today's volume makes the best open way worth it for this workload alone, with its runs as often as now. Null where
 * none of the tries does. At most a step of 1.5 above the smallest such factor.
 */
export function volumeNeeded(ways: readonly PricedWay[], assumptions: Assumptions): number | null {
  const factors = ways.filter(isOpen).flatMap((way) => neededBy(way, assumptions) ?? []);
  return factors.length === 0 ? null : Math.min(...factors);
}

function neededBy(way: PricedWay, assumptions: Assumptions): number | null {
  const oneOff = way.oneOff + way.client;
  const passes = (factor: number) => {
    const input: WorkloadInput = { ...way.input, monthlyFactor: way.input.monthlyFactor * factor };
    const outcome = batchOutcome(input, baseValues(assumptions, input.provider));
    if (outcome === null) return false;
    const net = netRange([input], assumptions, roundUsd(outcome.net));
    return failing({ net, missed: way.missed }, oneOff, assumptions) === null;
  };
  let above = 1;
  for (let tries = 0; !passes(above); tries += 1) {
    if (tries === TRIES) return null;
    above *= STEP;
  }
  return refined(above / STEP, above, passes);
}

/** A smaller factor that passes, by halving the gap to one that does not. */
function refined(below: number, above: number, passes: (factor: number) => boolean): number {
  let [low, high] = [below, above];
  for (let halving = 0; halving < 4; halving += 1) {
    const middle = (low + high) / 2;
    if (passes(middle)) high = middle;
    else low = middle;
  }
  return high;
}
