import type { AssumptionPoints } from './assumptions/points';
import { DAYS_PER_MONTH } from './monthly';
import { expectedReruns } from './overheads/reruns';
import { BYTES_PER_GB } from './overheads/storage';

/** What the assumptions do to any workload of one provider, at each point: computed once, shared by all its workloads. */
export type NetFactors = {
  /** Shares of the synchronous bill and of the batch bill (with and without cache hits) that count. */
  sync: Float64Array;
  batch: Float64Array;
  batchOfHits: Float64Array;
  /** USD a record where the log gives its size, and where the size is assumed; then USD a byte of a known size. */
  record: Float64Array;
  recordOfUnknownSize: Float64Array;
  byte: Float64Array;
  job: Float64Array;
  recordsPerJob: Float64Array;
  leastRecordsPerJob: number;
  fixed: Float64Array;
  miss: Float64Array;
  missesAreFree: boolean;
  turnaroundMedianHours: Float64Array;
  turnaroundP95Hours: Float64Array;
  /** Where whole files run again, the share of files depends on how many records a file holds. */
  rerunWholeFiles: boolean;
  invalidOutputShare: Float64Array;
  maxAttempts: Float64Array;
  cacheHitsKept: Float64Array;
};

/** The factors of a provider: the formulas of reruns, fallbacks, review, storage and monitoring, taken apart from the workload. */
export function netFactors(points: AssumptionPoints, provider: string | null): NetFactors {
  const { count } = points;
  const of = (name: Parameters<AssumptionPoints['valuesOf']>[0]) => points.valuesOf(name, provider);
  const [invalid, attempts, fallback, kept] = [
    of('invalidOutputShare'),
    of('maxAttempts'),
    of('fallbackShare'),
    of('cacheHitsKept'),
  ];
  const [share, unsure, minutes, hourly] = [
    of('reviewShare'),
    of('lowConfidenceShare'),
    of('reviewMinutes'),
    of('reviewUsdPerHour'),
  ];
  const [bytes, metadata, days, storage] = [
    of('bytesPerRequest'),
    of('metadataBytesPerRequest'),
    of('retentionDays'),
    of('storageUsdPerGbMonth'),
  ];
  const make = (at: (i: number) => number) => Float64Array.from({ length: count }, (_, i) => at(i));
  const value = (list: Float64Array, i: number) => list[i] as number;

  const sync = make((i) => 1 - value(fallback, i));
  const batch = make((i) => 1 + expectedReruns(value(invalid, i), value(attempts, i)) - value(fallback, i));
  const byte = make((i) => ((value(days, i) / DAYS_PER_MONTH) * value(storage, i)) / BYTES_PER_GB);
  const record = make((i) => {
    const reviewed = Math.min(1, value(share, i) + value(unsure, i));
    return reviewed * (value(minutes, i) / 60) * value(hourly, i) + value(metadata, i) * value(byte, i);
  });
  const recordsPerJob = of('recordsPerJob');
  const miss = of('missedDeadlineCostUsd');
  return {
    sync,
    batch,
    batchOfHits: make((i) => value(batch, i) * value(kept, i)),
    record,
    recordOfUnknownSize: make((i) => value(record, i) + value(bytes, i) * value(byte, i)),
    byte,
    job: of('monitoringUsdPerJob'),
    recordsPerJob,
    leastRecordsPerJob: recordsPerJob.reduce((least, records) => Math.min(least, records), Number.POSITIVE_INFINITY),
    fixed: of('monitoringFixedUsd'),
    miss,
    missesAreFree: miss.every((usd) => usd === 0),
    turnaroundMedianHours: of('turnaroundMedianHours'),
    turnaroundP95Hours: of('turnaroundP95Hours'),
    rerunWholeFiles: points.rerunWholeFiles,
    invalidOutputShare: invalid,
    maxAttempts: attempts,
    cacheHitsKept: kept,
  };
}
