import { ASSUMPTION_DOMAINS, type AssumptionName } from './assumption-domains';
import { assumptionValues } from './assumption-values';
import type { Assumptions } from './assumptions';
import { batchOutcome } from './batch-outcome';
import type { WorkloadInput } from './workload-input';

/** Far above any value that makes sense for an assumption without an upper bound. */
const FARTHEST = 1e12;
const HALVINGS = 100;

/**
 * The value of one assumption at which the base net becomes 0 with all others at their base: "batch wins until 31% of
 * outputs are invalid". Null when no value of its domain changes the winner, or when a bill is unknown.
 */
export function breakEven(input: WorkloadInput, assumptions: Assumptions, name: AssumptionName): number | null {
  const base = assumptionValues(assumptions, input.provider, 'base');
  const netAt = (value: number): number | null => batchOutcome(input, { ...base, [name]: value })?.net ?? null;
  const { min, max } = ASSUMPTION_DOMAINS[name];
  const netAtMin = netAt(min);
  if (netAtMin === null) return null;
  const turned = (value: number): boolean => {
    const net = netAt(value);
    return net !== null && net > 0 !== netAtMin > 0;
  };
  const far = max === null ? firstDoubling(base[name], turned) : turned(max) ? max : null;
  return far === null ? null : bisect(min, far, turned);
}

/** The first doubling past a value at which the winner is another; null when there is none. */
function firstDoubling(from: number, turned: (value: number) => boolean): number | null {
  for (let value = Math.max(1, from); value <= FARTHEST; value *= 2) {
    if (turned(value)) return value;
  }
  return null;
}

/** The least value above which `turned` holds, given that it does at `max` and does not at `min`. */
function bisect(min: number, max: number, turned: (value: number) => boolean): number {
  let [low, high] = [min, max];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (turned(middle)) high = middle;
    else low = middle;
  }
  return high;
}
