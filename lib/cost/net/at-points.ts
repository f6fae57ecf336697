import { keepsCaches, type Way } from '../../pricing/lookup/way';
import { oncePer } from '../../workloads/once-per';
import { forProvider } from '../assumptions/assumption';
import type { Assumptions } from '../assumptions/assumptions';
import { type AssumptionPoints, drawnPoints } from '../assumptions/points';
import { exactBatchBill, exactStandardBill } from '../bills';
import { jobsPerMonth, type Volume, volumeOf } from '../overheads/overhead';
import { expectedFileReruns } from '../overheads/reruns';
import { oncePerWorkload, type WorkloadInput } from '../workload-input';
import { keptFactors, type NetFactors, newFactors, type WayFactors } from './factors';
import type { KeptPercentiles } from './percentiles';

/** The part of a workload's net that does not depend on assumptions: its volume and its bills, exact USD a month. */
export type NetTerms = {
  volume: Volume;
  provider: string | null;
  way: Way;
  sync: number;
  /** The batch bill without any cache hit, and what all hits together save. The bill is linear in between. */
  batchWithoutHits: number;
  batchOfHits: number;
  percentiles: KeptPercentiles;
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
  const terms = { volume: volumeOf(input), provider, way, sync, batchWithoutHits, batchOfHits, percentiles: [] };
  return { withHits: allHits === null ? null : terms, withoutHits: terms };
});

/** The sum of the nets of some workloads at every point, USD a month, not rounded. The next call reuses the array. */
export type NetAtPoints = (terms: TermsTogether) => Float64Array;

/**
 * net = sync - batch - overhead (README.md, "Net") at many points at once. Factors that depend only on the assumptions are made
 * once per provider and way. Linear parts are summed over the workloads first, so that a sum of many costs little more than one.
 */
export function netAtPoints(points: AssumptionPoints, factorsOf: FactorsOf = factorsAt(points)): NetAtPoints {
  const nets = new Float64Array(points.count);
  return ({ sums, all, due }) => {
    nets.fill(0);
    let each: readonly NetTerms[] = [];
    for (const sum of sums) {
      const factors = factorsOf(sum);
      addLinear(sum, jobsOf(sum, factors), factors, nets);
      if (factors.filesAgain || !isOneJobARun(sum.mostRecordsPerRun, factors)) each = all;
      else if (factors.lateRun && each.length === 0) each = due;
    }
    for (const one of each) {
      const factors = factorsOf(one);
      if (!isOneJobARun(one.volume.recordsPerRun, factors)) subtractJobs(one, factors, nets);
      if (factors.filesAgain) subtractFilesAgain(one, factors, factors.filesAgain, nets);
      if (factors.lateRun && one.volume.deadlineHours !== null) subtractLateRuns(one, factors, factors.lateRun, nets);
    }
    return nets;
  };
}

type Drawn = { nets: NetAtPoints; factorsOf: FactorsOf; sums: { terms: readonly NetTerms[]; nets: Float64Array }[] };

const draws = oncePer((assumptions: Assumptions): Drawn => {
  const points = drawnPoints(assumptions);
  const factorsOf = factorsAt(points, keptFactors);
  return { nets: netAtPoints(points, factorsOf), factorsOf, sums: [] };
});

/** The nets at the draws of some assumptions. All workloads share the draws. */
export function netAtDraws(assumptions: Assumptions): NetAtPoints {
  return draws(assumptions).nets;
}

/** An audit has a sum for each of its clients, and one of all. */
const SUMS_KEPT = 24;

/** The nets of some workloads together at the draws. Not to be written to: they are kept, as several figures come from one sum. */
export function sumAtDraws(terms: readonly NetTerms[], assumptions: Assumptions): Float64Array {
  const { nets, sums } = draws(assumptions);
  const before = sums.find(
    (sum) => sum.terms.length === terms.length && sum.terms.every((one, at) => one === terms[at]),
  );
  if (before !== undefined) return before.nets;
  const sum = { terms, nets: nets(together(terms)).slice() };
  if (sums.length >= SUMS_KEPT) sums.shift();
  sums.push(sum);
  return sum.nets;
}

/** What the draws of some assumptions make of work of a way and provider. The same object where they make the same of it. */
export function factorsAtDraws(assumptions: Assumptions, of: Pick<NetTerms, 'provider' | 'way'>): NetFactors {
  return draws(assumptions).factorsOf(of);
}

type FactorsOf = (of: Pick<NetTerms, 'provider' | 'way'>) => NetFactors;

function factorsAt(points: AssumptionPoints, { ofWay, ofProvider } = newFactors): FactorsOf {
  const known = new Map<Way, { factors: WayFactors; byProvider: Map<string | null, NetFactors> }>();
  return ({ provider, way }) => {
    let ofThisWay = known.get(way);
    if (ofThisWay === undefined) {
      ofThisWay = { factors: ofWay(points, way), byProvider: new Map() };
      known.set(way, ofThisWay);
    }
    let factors = ofThisWay.byProvider.get(provider);
    if (factors === undefined) {
      factors = ofProvider(points, provider, way, ofThisWay.factors);
      ofThisWay.byProvider.set(provider, factors);
    }
    return factors;
  };
}

/** The linear part of the nets of some workloads: of one provider, way and kind of review, all with sizes or all without. */
type LinearSum = Pick<NetTerms, 'provider' | 'way' | 'sync' | 'batchWithoutHits' | 'batchOfHits'> & {
  reviewKind: NetTerms['volume']['reviewKind'];
  records: number;
  sized: boolean;
  bytes: number;
  runs: number;
  mostRecordsPerRun: number;
  members: NetTerms[];
};

/** Some workloads with what no point changes of their sum. `due` are those with a deadline. */
export type TermsTogether = { all: readonly NetTerms[]; due: readonly NetTerms[]; sums: readonly LinearSum[] };

/** Sums up workloads once, for any number of points. */
export function together(all: readonly NetTerms[]): TermsTogether {
  const due: NetTerms[] = [];
  const sums: LinearSum[] = [];
  for (const one of all) {
    if (one.volume.deadlineHours !== null) due.push(one);
    addTo(sumFor(one, sums), one);
  }
  return { all, due, sums };
}

function sumFor({ provider, way, volume }: NetTerms, sums: LinearSum[]): LinearSum {
  const { reviewKind } = volume;
  const sized = volume.bytesPerRequest !== null;
  for (const sum of sums) {
    if (sum.provider === provider && sum.way === way && sum.reviewKind === reviewKind && sum.sized === sized)
      return sum;
  }
  const sum: LinearSum = {
    provider,
    way,
    reviewKind,
    sized,
    sync: 0,
    batchWithoutHits: 0,
    batchOfHits: 0,
    records: 0,
    bytes: 0,
    runs: 0,
    mostRecordsPerRun: 0,
    members: [],
  };
  sums.push(sum);
  return sum;
}

function addTo(sum: LinearSum, one: NetTerms): void {
  const { records, bytesPerRequest, runs, recordsPerRun } = one.volume;
  sum.sync += one.sync;
  sum.batchWithoutHits += one.batchWithoutHits;
  sum.batchOfHits += one.batchOfHits;
  sum.records += records;
  sum.bytes += records * (bytesPerRequest ?? 0);
  sum.runs += runs;
  sum.mostRecordsPerRun = Math.max(sum.mostRecordsPerRun, recordsPerRun);
  sum.members.push(one);
}

/** The jobs of the workloads that run in one job at every point. */
function jobsOf({ runs, mostRecordsPerRun, members }: LinearSum, factors: NetFactors): number {
  if (isOneJobARun(mostRecordsPerRun, factors)) return runs;
  return members.reduce((sum, { volume }) => {
    return isOneJobARun(volume.recordsPerRun, factors) ? sum + volume.runs : sum;
  }, 0);
}

/** Whether the number of jobs is the same at every point. */
function isOneJobARun(recordsPerRun: number, { leastRecordsPerJob }: NetFactors): boolean {
  return recordsPerRun <= leastRecordsPerJob;
}

function addLinear(sum: LinearSum, jobs: number, factors: NetFactors, nets: Float64Array): void {
  // Read before the loop, which runs millions of times: older engines look up a property again in each iteration.
  const { sync, batchWithoutHits, batchOfHits, records, bytes } = sum;
  const workloads = sum.members.length;
  const { linear, batchOfHits: ofHits } = factors;
  const ofRecord = factors.record(sum.sized, sum.reviewKind);
  const count = nets.length;
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    nets[i] =
      (nets[i] as number) +
      (sync * (linear[at] as number) -
        batchWithoutHits * (linear[at + 1] as number) -
        batchOfHits * (ofHits[i] as number) -
        records * (ofRecord[i] as number) -
        bytes * (linear[at + 2] as number) -
        jobs * (linear[at + 3] as number) -
        workloads * (linear[at + 4] as number));
    at += 5;
  }
}

function subtractJobs({ volume }: NetTerms, { job, recordsPerJob }: NetFactors, nets: Float64Array): void {
  const { runs, recordsPerRun } = volume;
  const count = nets.length;
  for (let i = 0; i < count; i += 1) {
    nets[i] = (nets[i] as number) - jobsPerMonth(runs, recordsPerRun, recordsPerJob[i] as number) * (job[i] as number);
  }
}

function subtractFilesAgain(terms: NetTerms, factors: NetFactors, usd: Float64Array, nets: Float64Array): void {
  const { cacheHitsKept, invalidOutputShare: invalid, maxAttempts: attempts, recordsPerJob } = factors;
  for (let i = 0; i < nets.length; i += 1) {
    if (usd[i] === 0) continue;
    const batch = terms.batchWithoutHits + terms.batchOfHits * (cacheHitsKept[i] as number);
    const [records, share, most] = [recordsPerJob[i] as number, invalid[i] as number, attempts[i] as number];
    nets[i] = (nets[i] as number) - batch * expectedFileReruns(terms.volume, records, share, most) * (usd[i] as number);
  }
}

function subtractLateRuns({ volume }: NetTerms, factors: NetFactors, usd: Float64Array, nets: Float64Array): void {
  const shares = factors.missedShares(volume);
  const { runsPerMonth } = volume;
  for (let i = 0; i < nets.length; i += 1) {
    nets[i] = (nets[i] as number) - (shares[i] as number) * runsPerMonth * (usd[i] as number);
  }
}
