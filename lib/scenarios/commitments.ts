import type { Basis, PricedAgain } from '../assessment/again/priced-again';
import type { Choice } from '../assessment/ways/choose-ways';
import { paidLess } from '../assessment/ways/paid-less';
import { roundUsd, sumUsd } from '../cost/money';
import { type Scenario, saidOf } from './scenario';

/**
 * What a provider is paid at least, and what its work comes to after all changes, USD a month at the base of the assumptions. The
 * shortfall is paid beside it; that of today is no change. `unpriced` counts workloads there without a price: with them, the shortfall is
 * at most this.
 */
export type Commitment = { provider: string; committed: number; spend: number; shortfall: number; unpriced: number };

type Chosen = Pick<PricedAgain, 'basis'> & { choice: Choice | null };

/**
 * The commitments of a scenario and those that stand, by provider. `monthly`: the workloads of a month, as they run in it; `today`: as
 * they run now.
 */
export function commitmentsOf(
  monthly: readonly Chosen[],
  today: readonly Basis[],
  { commitments }: Scenario,
): Commitment[] {
  const standing = standingOf(today);
  return Object.entries({ ...Object.fromEntries(standing), ...commitments })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([provider, least]): Commitment => {
      const here = monthly.filter(({ basis }) => basis.workload.provider === provider);
      const spend = sumUsd(here.map(paidToProvider));
      const committed = roundUsd(least);
      // A commitment of a scenario is a new one, so nothing of it is paid today.
      const isNew = saidOf(commitments, provider) !== undefined;
      const before = isNew ? 0 : shortfallOf(committed, sumUsd(today.map((basis) => spentAt(basis, provider))));
      return {
        provider,
        committed,
        spend,
        shortfall: sumUsd([Math.max(0, shortfallOf(committed, spend) - before)]),
        unpriced: here.filter(({ basis }) => basis.current === null).length,
      };
    });
}

/** The commitments of today by provider, USD a month. */
function standingOf(today: readonly Basis[]): Map<string, number> {
  const standing = new Map<string, number>();
  for (const { workload, commitment } of today) {
    if (workload.provider !== null && commitment !== null) standing.set(workload.provider, commitment.usd);
  }
  return standing;
}

function shortfallOf(committed: number, spend: number): number {
  return Math.max(0, sumUsd([committed, -spend]));
}

function spentAt({ workload, current }: Basis, provider: string): number {
  return workload.provider === provider ? (current ?? 0) : 0;
}

function paidToProvider({ basis, choice }: Chosen): number {
  const current = basis.current ?? 0;
  return choice === null || basis.input === null ? current : sumUsd([current, -paidLess(choice.way)]);
}
