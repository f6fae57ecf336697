import { forProvider } from '../assumptions/assumption';
import type { Assumptions } from '../assumptions/schema';
import { exactBatchBill, exactStandardBill } from '../bills';
import type { WorkloadInput } from '../workload-input';

/** What of a workload's net no assumption changes, per month: USD, records and bytes. The net is linear in all of it but the jobs. */
export type NetTerms = {
  provider: string | null;
  sync: number;
  /** The batch bill when no cache hit survives the queue, and what it gains when all do; a bill is linear in between. */
  batchWithoutHits: number;
  batchOfHits: number;
  records: number;
  /** Null where the log does not give the sizes. */
  bytesPerRequest: number | null;
  runs: number;
  runsPerMonth: number;
  recordsPerRun: number;
  deadlineHours: number | null;
  expiryHours: number | null;
};

/** The terms of a workload; null when a bill is unknown. The assumptions only say whether cache hits are reckoned with. */
export function netTerms(input: WorkloadInput, { cacheHitsKept }: Pick<Assumptions, 'cacheHitsKept'>): NetTerms | null {
  const kept = forProvider(cacheHitsKept, input.provider);
  const sync = exactStandardBill(input);
  const withoutHits = exactBatchBill(input, 0);
  const allHits = exactBatchBill(input, 1);
  if (sync === null || withoutHits === null || (allHits === null && kept.base > 0)) return null;
  const records = input.requests * input.monthlyFactor;
  // As in batchJobs: a run holds a record at least, and work without a known rhythm is one run a month.
  const runs = records === 0 ? 0 : Math.min(input.runsPerMonth > 0 ? input.runsPerMonth : 1, records);
  return {
    provider: input.provider,
    sync,
    batchWithoutHits: withoutHits,
    batchOfHits: (allHits ?? withoutHits) - withoutHits,
    records,
    bytesPerRequest: input.meanBytesPerRequest,
    runs,
    runsPerMonth: input.runsPerMonth,
    recordsPerRun: runs === 0 ? 0 : records / runs,
    deadlineHours: input.deadlineHours,
    expiryHours: input.expiryHours,
  };
}
