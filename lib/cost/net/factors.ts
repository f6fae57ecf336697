import { keepsCaches, type Way } from '../../pricing/lookup/way';
import { getOrMake } from '../../workloads/get-or-make';
import { oncePer } from '../../workloads/once-per';
import type { ReviewKind } from '../../workloads/review-kind';
import type { AssumptionPoints } from '../assumptions/points';
import type { SharedAssumptionName } from '../assumptions/table';
import { missedShare } from '../overheads/missed-deadlines';
import { kindQuantity, type Quantities, type Volume } from '../overheads/overhead';
import { coefficientsOf } from '../overheads/overheads';

/** The effect of the assumptions on any workload of one way at each point, whatever its provider. */
export type WayFactors = {
  /**
   * USD of net per USD of the synchronous and of the batch bill, and USD of overhead per byte, job and workload. The five of a point
   * stand together, so that a loop over the points reads one array: it takes half the time that five take.
   */
  linear: Float64Array;
  /** USD of net per USD of the batch bill. */
  batch: Float64Array;
  job: Float64Array;
  /** Null where they cost nothing at every point. */
  lateRun: Float64Array | null;
  filesAgain: Float64Array | null;
  /** Per record: with a size from the log or with the assumed size, and with the review of its kind. */
  record: (sized: boolean, kind: ReviewKind | null) => Float64Array;
};

/** What only workloads of one provider and way share. */
export type NetFactors = WayFactors & {
  /** USD of net per USD that cache hits can save at most. */
  batchOfHits: Float64Array;
  /** The inputs of the quantities that are not linear in the workload. */
  recordsPerJob: Float64Array;
  leastRecordsPerJob: number;
  cacheHitsKept: Float64Array;
  invalidOutputShare: Float64Array;
  maxAttempts: Float64Array;
  /** The share of its runs that is late, where that costs something, for work with this deadline and expiry. */
  missedShares: (volume: Pick<Volume, 'deadlineHours' | 'expiryHours'>) => Float64Array;
};

/** The factors of a way: the coefficients of its overheads, summed by quantity. `read`: the assumptions that they come from. */
function wayFactors(points: AssumptionPoints, way: Way): { factors: WayFactors; read: SharedAssumptionName[] } {
  const zeros = () => new Float64Array(points.count);
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
  const read = points.forEach((values, at) => {
    for (const { sums, usd } of parts) sums[at] = (sums[at] as number) + usd(values, way);
  });
  const unsizedRecords = sumOf(usdPer.records, usdPer.unsizedRecords);
  const sync = usdPer.billGap.map((gap) => 1 - gap);
  const batch = usdPer.batchBill.map((again, at) => 1 + again - (usdPer.billGap[at] as number));
  const records = new Map<string, Float64Array>();
  const factors: WayFactors = {
    linear: pointByPoint([sync, batch, usdPer.bytes, usdPer.jobs, usdPer.workloads]),
    batch,
    job: usdPer.jobs,
    lateRun: orNull(usdPer.lateRuns),
    filesAgain: orNull(usdPer.filesAgain),
    record: (sized, kind) => {
      const key = `${sized} ${kind}`;
      const made = records.get(key) ?? sumOf(sized ? usdPer.records : unsizedRecords, usdPer[kindQuantity(kind)]);
      records.set(key, made);
      return made;
    },
  };
  return { factors, read };
}

/** The assumptions that the factors of a provider come from, beside those of its way. */
const FACTOR_NAMES = [
  'cacheHitsKept',
  'recordsPerJob',
  'invalidOutputShare',
  'maxAttempts',
  'turnaroundMedianHours',
  'turnaroundP95Hours',
] as const;

/** The factors of a provider, beside those of a way. */
function netFactors(points: AssumptionPoints, provider: string | null, way: Way, ofWay: WayFactors): NetFactors {
  const of = (name: (typeof FACTOR_NAMES)[number]) => points.valuesOf(name, provider);
  const cacheHitsKept = keepsCaches(way) ? new Float64Array(points.count).fill(1) : of('cacheHitsKept');
  const recordsPerJob = of('recordsPerJob');
  return {
    ...ofWay,
    batchOfHits: ofWay.batch.map((usd, at) => usd * (cacheHitsKept[at] as number)),
    recordsPerJob,
    leastRecordsPerJob: recordsPerJob.reduce((least, records) => Math.min(least, records), Number.POSITIVE_INFINITY),
    cacheHitsKept,
    invalidOutputShare: of('invalidOutputShare'),
    maxAttempts: of('maxAttempts'),
    missedShares: missedSharesAt(of('turnaroundMedianHours'), of('turnaroundP95Hours'), ofWay.lateRun),
  };
}

/** Most work has one of a few deadlines, and a share takes two logarithms and an exponential at each point. */
const DEADLINES_KEPT = 16;

function missedSharesAt(
  medianHours: Float64Array,
  p95Hours: Float64Array,
  usd: Float64Array | null,
): NetFactors['missedShares'] {
  const known = new Map<string, Float64Array>();
  return (volume) => {
    const key = `${volume.deadlineHours} ${volume.expiryHours}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const shares = new Float64Array(medianHours.length);
    for (let i = 0; i < shares.length; i += 1) {
      if (usd !== null && usd[i] !== 0)
        shares[i] = missedShare(volume, medianHours[i] as number, p95Hours[i] as number);
    }
    if (known.size >= DEADLINES_KEPT) known.clear();
    known.set(key, shares);
    return shares;
  };
}

/** The factors of the first point, then those of the second, and so on. */
function pointByPoint(factors: readonly Float64Array[]): Float64Array {
  const together = new Float64Array(factors.reduce((sum, { length }) => sum + length, 0));
  for (const [index, factor] of factors.entries()) {
    for (let i = 0; i < factor.length; i += 1) together[i * factors.length + index] = factor[i] as number;
  }
  return together;
}

function sumOf(some: Float64Array, others: Float64Array): Float64Array {
  return some.map((usd, at) => usd + (others[at] as number));
}

function orNull(usd: Float64Array): Float64Array | null {
  return usd.some((one) => one !== 0) ? usd : null;
}

/** How the factors of a way are made, and those of a provider beside them. */
type FactorMaker = {
  ofWay: (points: AssumptionPoints, way: Way) => WayFactors;
  ofProvider: (points: AssumptionPoints, provider: string | null, way: Way, ofWay: WayFactors) => NetFactors;
};

/** Made anew for all points. */
export const newFactors: FactorMaker = {
  ofWay: (points, way) => wayFactors(points, way).factors,
  ofProvider: netFactors,
};

/** As many as the columns that a page compares, and some that a slider has just left. */
const KEPT = 8;

type KeptWay = {
  read: (readonly [SharedAssumptionName, Float64Array])[];
  rerunWholeFiles: boolean;
  factors: WayFactors;
};
const ways = new Map<Way, KeptWay[]>();
const providers = oncePer((_ofWay: WayFactors): { columns: Float64Array[]; factors: NetFactors }[] => []);

/**
 * The same objects where all that went into them is the same. Draws of an assumption are kept with it, so that the factors of ways that
 * do not read what a slider moves stay, and with them the ranges of all work on these ways. Only for draws.
 */
export const keptFactors: FactorMaker = {
  ofWay: (points, way) => {
    const kept = getOrMake(ways, way, () => []);
    const same = kept.find(
      ({ read, rerunWholeFiles }) =>
        rerunWholeFiles === points.rerunWholeFiles &&
        read.every(([name, column]) => points.valuesOf(name, null) === column),
    );
    if (same !== undefined) return same.factors;
    const { factors, read } = wayFactors(points, way);
    if (kept.length >= KEPT) kept.shift();
    kept.push({
      read: read.map((name) => [name, points.valuesOf(name, null)] as const),
      rerunWholeFiles: points.rerunWholeFiles,
      factors,
    });
    return factors;
  },
  ofProvider: (points, provider, way, ofWay) => {
    const kept = providers(ofWay);
    const columns = FACTOR_NAMES.map((name) => points.valuesOf(name, provider));
    const same = kept.find((one) => one.columns.every((column, at) => column === columns[at]));
    if (same !== undefined) return same.factors;
    const factors = netFactors(points, provider, way, ofWay);
    if (kept.length >= KEPT * PROVIDERS) kept.shift();
    kept.push({ columns, factors });
    return factors;
  },
};

/** With draws of their own, of one way. */
const PROVIDERS = 8;
