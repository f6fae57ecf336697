import type { WorkloadInput } from '../../cost/workload-input';
import type { ModelRef } from '../../pricing/models/resolve-model';
import type { Opportunity } from '../../reports/opportunity';
import type { Finding } from '../../workloads/finding';
import type { Spacing } from '../../workloads/profile/spacing';
import type { PricedWay } from '../ways/priced-way';
import type { Work } from '../work/work';

/** A priced workload that somebody waits for. */
export type Kept = {
  /** Its model in the catalogue's names. */
  ref: ModelRef;
  input: WorkloadInput;
  /** Its synchronous bill in USD a month, not rounded; above zero. */
  bill: number;
  /** USD a month paid now; that bill where it is unknown. */
  paid: number;
  spacing: Spacing | null;
  /** The share of its prompts that were sent before, word for word; null if the log has no hashes. */
  sentBefore: number | null;
  thoughtShare: Work['thoughtShare'];
  failures: Pick<Work, 'retries'> & { errorRate: number | null };
  ways: readonly PricedWay[];
};

/** An opportunity that something stops. */
export function blocked(
  kind: Opportunity['kind'],
  blocker: Finding,
  { says, test }: Pick<Opportunity, 'says' | 'test'>,
): Opportunity {
  return { kind, saving: null, blocker, says, test };
}
