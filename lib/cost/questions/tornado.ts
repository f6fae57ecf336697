import { type Assumption, forProvider } from '../assumptions/assumption';
import { changedPoints } from '../assumptions/points';
import type { Assumptions } from '../assumptions/schema';
import { ASSUMPTION_NAMES, type AssumptionName } from '../assumptions/table';
import { roundUsd, sumUsd } from '../money';
import { netAtPoints } from '../net/at-points';
import { netTerms } from '../net/terms';
import type { WorkloadInput } from '../workload-input';
import { breakEvens } from './break-even';

/** What one assumption does to the net, USD a month, with all others at their base. */
export type Sensitivity = {
  assumption: AssumptionName;
  /** The assumption itself; null where it differs between the providers of these workloads. */
  range: Pick<Assumption, 'low' | 'base' | 'high' | 'unit'> | null;
  netAtLow: number;
  netAtHigh: number;
  /** The value at which batch stops or starts to pay; null when no value of its domain does. */
  breakEven: number | null;
};

/**
 * The tornado: every assumption that moves the net or can turn it, the one that moves it most first. `netBase` is the net of
 * these workloads at the base, to which each end adds what it changes, so that what changes nothing shows nothing.
 */
export function sensitivities(
  inputs: readonly WorkloadInput[],
  assumptions: Assumptions,
  netBase: number,
): Sensitivity[] {
  const terms = inputs.flatMap((input) => netTerms(input, assumptions) ?? []);
  if (terms.length === 0) return [];
  const atBase = { name: 'maxAttempts' as const, valueFor: ({ base }: Assumption) => base };
  const ends = ASSUMPTION_NAMES.flatMap((name) => [
    { name, valueFor: ({ low }: Assumption) => low },
    { name, valueFor: ({ high }: Assumption) => high },
  ]);
  const nets = netAtPoints(changedPoints(assumptions, [atBase, ...ends]))(terms);
  const netAt = (point: number) => sumUsd([netBase, roundUsd((nets[point] as number) - (nets[0] as number))]);
  const turns = breakEvens(terms, assumptions);
  const providers = [...new Set(terms.map(({ provider }) => provider))];
  return ASSUMPTION_NAMES.map((assumption, index) => ({
    assumption,
    range: sharedRange(assumptions, assumption, providers),
    netAtLow: netAt(2 * index + 1),
    netAtHigh: netAt(2 * index + 2),
    breakEven: turns.get(assumption) ?? null,
  }))
    .filter(({ netAtLow, netAtHigh, breakEven }) => netAtLow !== netAtHigh || breakEven !== null)
    .sort((a, b) => Math.abs(b.netAtHigh - b.netAtLow) - Math.abs(a.netAtHigh - a.netAtLow));
}

function sharedRange(
  assumptions: Assumptions,
  name: AssumptionName,
  providers: readonly (string | null)[],
): Sensitivity['range'] {
  const [first, ...others] = providers.map((provider) => forProvider(assumptions[name], provider));
  if (first === undefined) return null;
  const { low, base, high, unit } = first;
  const same = others.every((one) => one.low === low && one.base === base && one.high === high);
  return same ? { low, base, high, unit } : null;
}
