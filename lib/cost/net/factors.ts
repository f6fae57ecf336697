import type { AssumptionPoints } from '../assumptions/points';
import { COEFFICIENTS } from '../overheads/overheads';
import type { Quantities } from '../overheads/quantities';

/** What the assumptions do to any workload of one provider, at each point: made once, shared by all its workloads. */
export type NetFactors = {
  /** USD of net for one USD of a bill; `batchOfHits` for one USD of what cache hits save at most. */
  sync: Float64Array;
  batch: Float64Array;
  batchOfHits: Float64Array;
  /** USD of overhead for one of each; a record with the size that is assumed, and one whose size the log gives. */
  sizedRecord: Float64Array;
  unsizedRecord: Float64Array;
  byte: Float64Array;
  job: Float64Array;
  workload: Float64Array;
  /** Null where they cost nothing at any point. */
  lateRun: Float64Array | null;
  filesAgain: Float64Array | null;
  /** What the quantities that are not linear in the workload depend on. */
  recordsPerJob: Float64Array;
  leastRecordsPerJob: number;
  cacheHitsKept: Float64Array;
  invalidOutputShare: Float64Array;
  maxAttempts: Float64Array;
  turnaroundMedianHours: Float64Array;
  turnaroundP95Hours: Float64Array;
};

/** The factors of a provider: the coefficients of all overheads, summed by what they count. */
export function netFactors(points: AssumptionPoints, provider: string | null): NetFactors {
  const { count } = points;
  const zeros = () => new Float64Array(count);
  const usdPer: Record<keyof Quantities, Float64Array> = {
    billGap: zeros(),
    batchBill: zeros(),
    filesAgain: zeros(),
    records: zeros(),
    bytes: zeros(),
    unsizedRecords: zeros(),
    jobs: zeros(),
    workloads: zeros(),
    lateRuns: zeros(),
  };
  const parts = COEFFICIENTS.map(({ quantity, usd }) => ({ sums: usdPer[quantity], usd }));
  points.forEach(provider, (values, at) => {
    for (const { sums, usd } of parts) sums[at] = (sums[at] as number) + usd(values);
  });
  const of = (name: Parameters<AssumptionPoints['valuesOf']>[0]) => points.valuesOf(name, provider);
  const [sync, batch, batchOfHits, unsizedRecord] = [zeros(), zeros(), zeros(), zeros()];
  const cacheHitsKept = of('cacheHitsKept');
  for (let i = 0; i < count; i += 1) {
    sync[i] = 1 - (usdPer.billGap[i] as number);
    batch[i] = 1 + (usdPer.batchBill[i] as number) - (usdPer.billGap[i] as number);
    batchOfHits[i] = (batch[i] as number) * (cacheHitsKept[i] as number);
    unsizedRecord[i] = (usdPer.records[i] as number) + (usdPer.unsizedRecords[i] as number);
  }
  const recordsPerJob = of('recordsPerJob');
  return {
    sync,
    batch,
    batchOfHits,
    sizedRecord: usdPer.records,
    unsizedRecord,
    byte: usdPer.bytes,
    job: usdPer.jobs,
    workload: usdPer.workloads,
    lateRun: orNull(usdPer.lateRuns),
    filesAgain: orNull(usdPer.filesAgain),
    recordsPerJob,
    leastRecordsPerJob: recordsPerJob.reduce((least, records) => Math.min(least, records), Number.POSITIVE_INFINITY),
    cacheHitsKept,
    invalidOutputShare: of('invalidOutputShare'),
    maxAttempts: of('maxAttempts'),
    turnaroundMedianHours: of('turnaroundMedianHours'),
    turnaroundP95Hours: of('turnaroundP95Hours'),
  };
}

function orNull(usd: Float64Array): Float64Array | null {
  return usd.some((one) => one !== 0) ? usd : null;
}
