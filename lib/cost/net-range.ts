import { forProvider } from './assumption';
import { ASSUMPTION_NAMES } from './assumption-domains';
import { type AssumptionValues, assumptionValues } from './assumption-values';
import type { Assumptions } from './assumptions';

/** The net in USD a month at one point of the assumptions; null where a bill is unknown there. */
export type NetAt = (values: AssumptionValues) => number | null;

/**
 * The net in USD a month with every assumption at its worst for batch (`low`) and at its best (`high`). These are corners
 * and not percentiles: it would take all of them at once. They enclose the net at base, which must be known.
 */
export function netRange(
  assumptions: Assumptions,
  provider: string | null,
  netAt: NetAt,
): { low: number | null; high: number | null } {
  return {
    low: netAt(corner(assumptions, provider, netAt, 'worst')),
    high: netAt(corner(assumptions, provider, netAt, 'best')),
  };
}

/**
 * From the base, moves one assumption at a time to its better or worse end until none moves. Which end that is gets found
 * and not listed, as it can turn: falling back to synchronous is a saving where batch is the dearer way.
 */
function corner(
  assumptions: Assumptions,
  provider: string | null,
  netAt: NetAt,
  side: 'worst' | 'best',
): AssumptionValues {
  // A zero elsewhere can hide what an assumption does, as with the price of a review that nobody does; its high end costs.
  const whenHidden = side === 'worst' ? 'high' : 'low';
  const score = (values: AssumptionValues): number => {
    const net = netAt(values);
    if (net === null) return Number.NEGATIVE_INFINITY;
    return side === 'worst' ? -net : net;
  };
  let here = assumptionValues(assumptions, provider, 'base');
  let best = score(here);
  let moved = true;
  while (moved) {
    moved = false;
    for (const name of ASSUMPTION_NAMES) {
      for (const point of ['low', 'high'] as const) {
        const value = forProvider(assumptions[name], provider)[point];
        if (value === here[name]) continue;
        const there = { ...here, [name]: value };
        const reached = score(there);
        if (reached > best || (reached === best && point === whenHidden)) {
          [here, best, moved] = [there, reached, true];
        }
      }
    }
  }
  return here;
}
