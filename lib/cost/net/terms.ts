import { keepsCaches, type Way } from '../../pricing/lookup/way';
import { forProvider } from '../assumptions/assumption';
import type { Assumptions } from '../assumptions/schema';
import { exactBatchBill, exactStandardBill } from '../bills';
import { oncePerWorkload } from '../once-per-workload';
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

/** The terms of a workload. Null when a bill is unknown. The assumptions only decide whether cache hits count. */
export function netTerms(input: WorkloadInput, { cacheHitsKept }: Pick<Assumptions, 'cacheHitsKept'>): NetTerms | null {
  const { withHits, withoutHits } = knownTerms(input);
  return keepsCaches(input.way) || forProvider(cacheHitsKept, input.provider).base > 0 ? withHits : withoutHits;
}

/** The terms where cache hits count, which are unknown where batch has no rate for them, and where they don't. */
type KnownTerms = { withHits: NetTerms | null; withoutHits: NetTerms | null };

const knownTerms = oncePerWorkload((input): KnownTerms => {
  const sync = exactStandardBill(input);
  const batchWithoutHits = exactBatchBill(input, 0);
  if (sync === null || batchWithoutHits === null) return { withHits: null, withoutHits: null };
  const allHits = exactBatchBill(input, 1);
  const batchOfHits = (allHits ?? batchWithoutHits) - batchWithoutHits;
  const { provider, way } = input;
  const terms = { volume: volumeOf(input), provider, way, sync, batchWithoutHits, batchOfHits };
  return { withHits: allHits === null ? null : terms, withoutHits: terms };
});
