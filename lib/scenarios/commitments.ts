import type { PricedAgain } from '../assessment/again/priced-again';
import type { Choice } from '../assessment/ways/choose-ways';
import { standardBill } from '../cost/bills';
import { roundUsd, sumUsd } from '../cost/money';
import type { Scenario } from './scenario';

/**
 * What a provider is paid at least, and what its work comes to after all changes, USD a month at the base of the assumptions. The
 * shortfall is paid beside it. `unpriced` counts workloads there without a price: with them, the shortfall is at most this.
 */
export type Commitment = { provider: string; committed: number; spend: number; shortfall: number; unpriced: number };

type Chosen = Pick<PricedAgain, 'basis'> & { choice: Choice | null };

/** The commitments of a scenario, by provider. `monthly`: the workloads of a month, as they run in it. */
export function commitmentsOf(monthly: readonly Chosen[], { commitments }: Scenario): Commitment[] {
  return Object.entries(commitments)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([provider, least]): Commitment => {
      const here = monthly.filter(({ basis }) => basis.workload.provider === provider);
      const spend = sumUsd(here.map(paidToProvider));
      const committed = roundUsd(least);
      return {
        provider,
        committed,
        spend,
        shortfall: Math.max(0, sumUsd([committed, -spend])),
        unpriced: here.filter(({ basis }) => basis.current === null).length,
      };
    });
}

/** Review, storage and monitoring are paid to others; tokens of reruns and fallbacks to the provider. */
function paidToProvider({ basis, choice }: Chosen): number {
  const current = basis.current ?? 0;
  if (choice === null || basis.input === null) return current;
  const { bill, overhead } = choice.way;
  const saved = (standardBill(basis.input) ?? 0) - (bill ?? 0);
  return sumUsd([current, -saved, overhead?.reruns ?? 0, overhead?.fallbacks ?? 0]);
}
