import { type Assumptions, baseValues } from '../../cost/assumptions/assumptions';
import { roundUsd } from '../../cost/money';
import { netRange } from '../../cost/net/range';
import { batchOutcome } from '../../cost/net/workload-cost';
import type { WorkloadInput } from '../../cost/workload-input';
import { needsClient } from '../../pricing/lookup/way';
import type { KnownWay, PricedWay } from './priced-way';
import { failing, isOpen } from './rule';

/** Tried one after the other: the factor at which the payback is in time, and more of it where the saving is still too uncertain. */
const MORE = [1, 1.02, 1.1, 1.3, 1.7, 2.5, 5, 20, 100];

/**
 * How many times today's volume makes the best open way worth it for this workload alone, with its runs as often as now. Null where
 * none of the tries does. A net is nearly linear in the volume, so the first tries mostly pass; a later one is at most two thirds
 * above the smallest such factor, up to 2.5.
 */
export function volumeNeeded(ways: readonly PricedWay[], assumptions: Assumptions): number | null {
  const factors = ways.filter(isOpen).flatMap((way) => neededBy(way, assumptions) ?? []);
  return factors.length === 0 ? null : Math.min(...factors);
}

/** By the prices of the log and of today: the more of both. */
function neededBy(way: KnownWay, assumptions: Assumptions): number | null {
  const factors = [way, ...(way.today === undefined ? [] : [{ ...way, ...way.today }])].map((at) =>
    neededAt(at, assumptions),
  );
  return factors.reduce((most, one) => (most === null || one === null ? null : Math.max(most, one)));
}

function neededAt(way: KnownWay, assumptions: Assumptions): number | null {
  const { input, missed, net } = way;
  const oneOff = way.oneOff + way.client;
  const fixed = needsClient(way.offer.way) ? baseValues(assumptions, input.provider).monitoringFixedUsd : 0;
  const perVolume = net.median + fixed;
  const { paybackMonths } = assumptions.limits;
  if (perVolume <= 0 || paybackMonths.value === 0) return null;
  const inTime = Math.max(1, (oneOff / paybackMonths.value + fixed) / perVolume);
  const factor = MORE.find((more) => passes(inTime * more));
  return factor === undefined ? null : inTime * factor;

  function passes(times: number): boolean {
    const larger: WorkloadInput = { ...input, monthlyFactor: input.monthlyFactor * times };
    const outcome = batchOutcome(larger, baseValues(assumptions, input.provider));
    if (outcome === null) return false;
    const range = netRange([larger], assumptions, roundUsd(outcome.net));
    return failing({ net: range, missed }, oneOff, assumptions) === null;
  }
}
