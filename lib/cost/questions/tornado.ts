import { type Assumption, forProvider } from '../assumptions/assumption';
import type { Assumptions } from '../assumptions/assumptions';
import { changedPoints } from '../assumptions/points';
import { ASSUMPTION_NAMES, type AssumptionName } from '../assumptions/table';
import { roundUsd, sumUsd } from '../money';
import { netAtPoints, netTerms, together } from '../net/at-points';
import type { WorkloadInput } from '../workload-input';
import { breakEvens } from './break-even';

/** The effect of one assumption on the net, USD a month, with all others at their base. */
export type Sensitivity = {
  assumption: AssumptionName;
  /** The assumption itself; null where it differs between the providers of these workloads. */
  range: Pick<Assumption, 'low' | 'base' | 'high' | 'unit'> | null;
  netAtLow: number;
  netAtHigh: number;
  /** The value at which batch stops or starts to pay. Null where no value in its domain does. */
  breakEven: number | null;
};

/**
 * The tornado: every assumption that changes the net or its sign, the largest change first. `netBase` is the net of these workloads
 * at the base. Each end adds its change to it, so that an assumption without effect shows none.
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
  const sum = together(terms);
  const nets = netAtPoints(changedPoints(assumptions, [atBase, ...ends]))(sum);
  const netAt = (point: number) => sumUsd([netBase, roundUsd((nets[point] as number) - (nets[0] as number))]);
  const turns = breakEvens(sum, assumptions);
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
