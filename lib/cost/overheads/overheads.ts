import { keepsCaches, WAYS, type Way } from '../../pricing/lookup/way';
import type { AssumptionValues, SharedValues } from '../assumptions/assumptions';
import { roundUsd } from '../money';
import { fallbacks } from './fallbacks';
import { lateRuns, missedDeadlines } from './missed-deadlines';
import { monitoring } from './monitoring';
import { jobsPerMonth, type Overhead, type Quantities, recordsByKind, type Volume } from './overhead';
import { expectedFileReruns, reruns } from './reruns';
import { review } from './review';
import { storage } from './storage';

/** Every overhead by its name in the report, in the order in which they are shown. */
export const OVERHEADS = {
  reruns,
  fallbacks,
  review,
  storage,
  monitoring,
  missedDeadlines,
} satisfies Record<string, Overhead>;

export type OverheadName = keyof typeof OVERHEADS;
export const OVERHEAD_NAMES = Object.keys(OVERHEADS) as OverheadName[];

/** USD a month that each overhead adds. */
export type OverheadUsd = Record<OverheadName, number>;
const NOTHING = Object.fromEntries(OVERHEAD_NAMES.map((name) => [name, 0])) as OverheadUsd;

/** The overheads that a way has, in the order in which they are shown. */
export function overheadsOf(way: Way): OverheadName[] {
  return OVERHEAD_NAMES.filter((name) => (OVERHEADS[name] as Overhead).ways.includes(way));
}

/** The terms of the formulas of a way: an overhead, a quantity and the USD per unit of it. */
export function coefficientsOf(way: Way): readonly Coefficient[] {
  return COEFFICIENTS.get(way) ?? [];
}

type Coefficient = {
  overhead: OverheadName;
  quantity: keyof Quantities;
  usd: (values: SharedValues, way: Way) => number;
};

const COEFFICIENTS: ReadonlyMap<Way, readonly Coefficient[]> = new Map(
  WAYS.map((way) => [
    way,
    overheadsOf(way).flatMap((overhead) => {
      const { usdPer }: Overhead = OVERHEADS[overhead];
      return (Object.keys(usdPer) as (keyof Quantities)[]).flatMap((quantity) => {
        const usd = usdPer[quantity];
        return usd === undefined ? [] : { overhead, quantity, usd };
      });
    }),
  ]),
);

/** The quantities of one workload in a month, given its token bills in USD a month. */
export function quantitiesAt(volume: Volume, values: AssumptionValues, sync: number, batch: number): Quantities {
  const { records, bytesPerRequest } = volume;
  const { recordsPerJob, invalidOutputShare, maxAttempts, turnaroundMedianHours, turnaroundP95Hours } = values;
  return {
    billGap: sync - batch,
    batchBill: batch,
    filesAgain: batch * expectedFileReruns(volume, recordsPerJob, invalidOutputShare, maxAttempts),
    records,
    ...recordsByKind(volume),
    bytes: records * (bytesPerRequest ?? 0),
    unsizedRecords: bytesPerRequest === null ? records : 0,
    jobs: jobsPerMonth(volume.runs, volume.recordsPerRun, recordsPerJob),
    workloads: 1,
    lateRuns: lateRuns(volume, turnaroundMedianHours, turnaroundP95Hours),
  };
}

/** The share of today's cache hits that a way keeps: all of them where requests stay synchronous. */
export function cacheHitsKept(way: Way, values: AssumptionValues): number {
  return keepsCaches(way) ? 1 : values.cacheHitsKept;
}

/** USD a month that each overhead of a way adds at one point of the assumptions, rounded to the cent. */
export function overheadAt(way: Way, quantities: Quantities, values: AssumptionValues): OverheadUsd {
  const added = { ...NOTHING };
  for (const { overhead, quantity, usd } of coefficientsOf(way))
    added[overhead] += quantities[quantity] * usd(values, way);
  for (const name of OVERHEAD_NAMES) added[name] = roundUsd(added[name]);
  return added;
}
