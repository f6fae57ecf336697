import { exactStandardBill } from '../../cost/bills';
import type { WorkloadInput } from '../../cost/workload-input';
import { cacheFactsFor } from '../../pricing/capabilities/cache-facts';
import type { ModelRef } from '../../pricing/models/resolve-model';
import type { Opportunity } from '../../reports/opportunity';
import type { Context } from '../context';
import { PAID_UNKNOWN } from '../prices/plausible-saving';
import type { PricedWay } from '../ways/priced-way';
import type { Work } from '../work/work';
import { failedCalls } from './failed-calls';
import type { Kept } from './kept';
import { otherModels } from './other-models';
import { promptCaching } from './prompt-caching';
import { standardTier } from './standard-tier';

/** A workload that somebody waits for, as it was priced. `current` is USD a month paid now, null if unknown. */
export type Staying = {
  work: Work;
  ref: ModelRef | null;
  input: WorkloadInput | null;
  current: number | null;
  ways: readonly PricedWay[];
};

/**
 * What could make a workload cheaper that stays synchronous, each with its range in USD a month or what stops it. They overlap: what
 * one saves, another can't save again. So nothing adds them up, and no total holds them. None without tokens, rates or a spend.
 */
export function opportunitiesOf(
  { work, ref, input, current, ways }: Staying,
  { prices, assumptions, at }: Pick<Context, 'prices' | 'assumptions' | 'at'>,
): Opportunity[] {
  const bill = input === null || input.flatCost !== undefined ? null : exactStandardBill(input);
  if (ref === null || input === null || bill === null || bill <= 0 || current === 0) return [];
  const kept: Kept = {
    ref,
    input,
    bill,
    paid: current ?? bill,
    spacing: work.spacing,
    sentBefore: work.sentBefore,
    thoughtShare: work.thoughtShare,
    failures: { retries: work.retries, errorRate: work.facts.errorRate },
    ways,
  };
  const found = [
    promptCaching(kept, cacheFactsFor(ref.provider, ref.model), assumptions),
    ...otherModels(kept, prices.catalogue, assumptions, at),
    standardTier(kept, assumptions),
    failedCalls(kept, assumptions),
  ]
    .filter((one) => one !== null)
    .filter(savesACent);
  return current === null ? found.map(withoutSpend) : found;
}

/** What rounds to nothing is no opportunity. */
function savesACent({ saving }: Opportunity): boolean {
  return saving === null || saving.high > 0;
}

/** A saving of a spend that is unknown is unknown too. */
function withoutSpend(found: Opportunity): Opportunity {
  return found.saving === null ? found : { ...found, saving: null, blocker: PAID_UNKNOWN };
}
