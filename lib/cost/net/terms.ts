import { keepsCaches, type Way } from '../../pricing/lookup/way';
import { forProvider } from '../assumptions/assumption';
import type { Assumptions } from '../assumptions/schema';
import { exactBatchBill, exactStandardBill } from '../bills';
import { type Volume, volumeOf } from '../overheads/quantities';
import type { WorkloadInput } from '../workload-input';

/** The part of a workload's net that does not depend on assumptions: its volume and its bills, exact USD a month. */
export type NetTerms = {
  volume: Volume;
  provider: string | null;
  way: Way;
  sync: number;
  /** The batch bill without any cache hit, and what all hits together save. The bill is linear in between. */
  batchWithoutHits: number;
  batchOfHits: number;
};

/** The same before cache hits are decided on. `allHits` is null where batch has no rate for them. */
type Known = Omit<NetTerms, 'batchOfHits'> & { allHits: number | null };

const made = new WeakMap<WorkloadInput, Known | null>();

/** The terms of a workload. Null when a bill is unknown. The assumptions only decide whether cache hits count. */
export function netTerms(input: WorkloadInput, { cacheHitsKept }: Pick<Assumptions, 'cacheHitsKept'>): NetTerms | null {
  const known = knownTerms(input);
  if (known === null) return null;
  const { allHits, ...terms } = known;
  const hitsCount = keepsCaches(input.way) || forProvider(cacheHitsKept, input.provider).base > 0;
  if (allHits === null && hitsCount) return null;
  return { ...terms, batchOfHits: (allHits ?? terms.batchWithoutHits) - terms.batchWithoutHits };
}

/** Made once per workload, because no other assumption changes it. */
function knownTerms(input: WorkloadInput): Known | null {
  const before = made.get(input);
  if (before !== undefined) return before;
  const sync = exactStandardBill(input);
  const batchWithoutHits = exactBatchBill(input, 0);
  const known =
    sync === null || batchWithoutHits === null
      ? null
      : {
          volume: volumeOf(input),
          provider: input.provider,
          way: input.way,
          sync,
          batchWithoutHits,
          allHits: exactBatchBill(input, 1),
        };
  made.set(input, known);
  return known;
}
