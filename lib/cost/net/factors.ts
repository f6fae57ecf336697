import { keepsCaches, type Way } from '../../pricing/lookup/way';
import type { ReviewKind } from '../../workloads/review-kind';
import type { AssumptionPoints } from '../assumptions/points';
import { coefficientsOf } from '../overheads/overheads';
import { kindQuantity, type Quantities } from '../overheads/quantities';

/** The effect of the assumptions on any workload of one provider and way, at each point. All its workloads share it. */
export type NetFactors = {
  /** USD of net per USD of a bill. `batchOfHits` is per USD that cache hits can save at most. */
  sync: Float64Array;
  batch: Float64Array;
  batchOfHits: Float64Array;
  /** USD of overhead per unit of each: a record with the assumed size, and one with a size from the log. */
  sizedRecord: Float64Array;
  unsizedRecord: Float64Array;
  /** What review adds to a record of a kind. */
  reviewedRecord: (kind: ReviewKind | null) => Float64Array;
  byte: Float64Array;
  job: Float64Array;
  workload: Float64Array;
  /** Null where they cost nothing at every point. */
  lateRun: Float64Array | null;
  filesAgain: Float64Array | null;
  /** The inputs of the quantities that are not linear in the workload. */
  recordsPerJob: Float64Array;
  leastRecordsPerJob: number;
  cacheHitsKept: Float64Array;
  invalidOutputShare: Float64Array;
  maxAttempts: Float64Array;
  turnaroundMedianHours: Float64Array;
  turnaroundP95Hours: Float64Array;
};

/** The factors of a provider and a way: the coefficients of its overheads, summed by quantity. */
export function netFactors(points: AssumptionPoints, provider: string | null, way: Way): NetFactors {
  const { count } = points;
  const zeros = () => new Float64Array(count);
  const usdPer: Record<keyof Quantities, Float64Array> = {
    billGap: zeros(),
    batchBill: zeros(),
    filesAgain: zeros(),
    records: zeros(),
    recordsOfNoKind: zeros(),
    customerFacingRecords: zeros(),
    complianceRecords: zeros(),
    internalRecords: zeros(),
    bytes: zeros(),
    unsizedRecords: zeros(),
    jobs: zeros(),
    workloads: zeros(),
    lateRuns: zeros(),
  };
  const parts = coefficientsOf(way).map(({ quantity, usd }) => ({ sums: usdPer[quantity], usd }));
  points.forEach(provider, (values, at) => {
    for (const { sums, usd } of parts) sums[at] = (sums[at] as number) + usd(values, way);
  });
  const of = (name: Parameters<AssumptionPoints['valuesOf']>[0]) => points.valuesOf(name, provider);
  const [sync, batch, batchOfHits, unsizedRecord] = [zeros(), zeros(), zeros(), zeros()];
  const cacheHitsKept = keepsCaches(way) ? zeros().fill(1) : of('cacheHitsKept');
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
    reviewedRecord: (kind) => usdPer[kindQuantity(kind)],
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
