import type { Way } from '../../pricing/lookup/way';
import type { ReviewKind } from '../../workloads/review-kind';
import type { AssumptionValues, SharedValues, Term } from '../assumptions/assumptions';
import type { AssumptionName } from '../assumptions/table';
import type { WorkloadInput } from '../workload-input';

/** A month of one workload, without assumptions: records (one per request), runs, sizes and times. */
export type Volume = {
  records: number;
  /** Mean bytes of input and output; null where the log does not give the sizes. */
  bytesPerRequest: number | null;
  /** Runs a month with at least one record, and the records in each. */
  runs: number;
  recordsPerRun: number;
  /** Runs a month of the schedule. 0 where no schedule is known. */
  runsPerMonth: number;
  /** The deadline after the start of a run. Null where there is none. */
  deadlineHours: number | null;
  /** When a job of the provider expires. Null where it does not. */
  expiryHours: number | null;
  /** What its answers are for. Null where nobody chose. */
  reviewKind: ReviewKind | null;
};

export function volumeOf(input: WorkloadInput): Volume {
  const records = input.requests * input.monthlyFactor;
  // A run holds at least one record. Work without a known schedule is one run a month.
  const runs = records === 0 ? 0 : Math.min(input.runsPerMonth > 0 ? input.runsPerMonth : 1, records);
  return {
    records,
    bytesPerRequest: input.meanBytesPerRequest,
    runs,
    recordsPerRun: runs === 0 ? 0 : records / runs,
    runsPerMonth: input.runsPerMonth,
    deadlineHours: input.deadlineHours,
    expiryHours: input.expiryHours,
    reviewKind: input.reviewKind ?? null,
  };
}

/** Batch jobs a month: a run is cut into as many as `recordsPerJob` asks for. */
export function jobsPerMonth(runs: number, recordsPerRun: number, recordsPerJob: number): number {
  return runs * Math.ceil(recordsPerRun / recordsPerJob);
}

/** Records in each job of a run; 0 where there is nothing to run. */
export function recordsInJob({ recordsPerRun }: Volume, recordsPerJob: number): number {
  return recordsPerRun === 0 ? 0 : recordsPerRun / Math.ceil(recordsPerRun / recordsPerJob);
}

/** The records under the quantity of their kind. */
export function recordsByKind({ records, reviewKind }: Volume): Pick<Quantities, KindQuantity> {
  const own = kindQuantity(reviewKind);
  const of = (quantity: KindQuantity) => (quantity === own ? records : 0);
  return {
    recordsOfNoKind: of('recordsOfNoKind'),
    customerFacingRecords: of('customerFacingRecords'),
    complianceRecords: of('complianceRecords'),
    internalRecords: of('internalRecords'),
  };
}

type KindQuantity = 'recordsOfNoKind' | 'customerFacingRecords' | 'complianceRecords' | 'internalRecords';

/** The quantity that counts the records of a kind. */
export function kindQuantity(kind: ReviewKind | null): KindQuantity {
  return kind === null ? 'recordsOfNoKind' : QUANTITIES_OF_KINDS[kind];
}

const QUANTITIES_OF_KINDS = {
  'customer-facing': 'customerFacingRecords',
  'compliance-labels': 'complianceRecords',
  internal: 'internalRecords',
} as const satisfies Record<ReviewKind, KindQuantity>;

/**
 * The quantities of one workload in a month, at one point of the assumptions. An overhead has a price in USD per unit of a quantity.
 * A net is linear in all of them.
 */
export type Quantities = {
  /** USD of the synchronous bill less the batch bill; below zero where batch costs more. */
  billGap: number;
  /** USD of the batch bill. */
  batchBill: number;
  /** USD of batch bills that are paid again because whole files run again. */
  filesAgain: number;
  records: number;
  /** The same records by what they are for: all of them in one of these. */
  recordsOfNoKind: number;
  customerFacingRecords: number;
  complianceRecords: number;
  internalRecords: number;
  /** Bytes of input and output where the log gives the sizes, else 0. */
  bytes: number;
  /** Records whose size the log does not give. */
  unsizedRecords: number;
  jobs: number;
  /** 1, for a fixed cost per workload. */
  workloads: number;
  /** Runs whose answers come after their deadline. */
  lateRuns: number;
};

/** The numbers for the explanation of an overhead. Bills are rounded, in USD a month. */
export type OverheadCase = { way: Way; values: AssumptionValues; volume: Volume; quantities: Quantities; sync: number };

/** A cost that a way adds to the token bill (README.md, "Overheads"). Formula, screens and explanations all use it. */
export type Overhead = {
  /** Its name on screens. */
  label: string;
  /** The ways that have it. */
  ways: readonly Way[];
  /** USD a month per unit of each quantity, given the values of the assumptions. It is the same for every provider. */
  usdPer: { [Name in keyof Quantities]?: (values: SharedValues, way: Way) => number };
  /** The formula in words and its numbers: assumptions by name, measured numbers as terms. */
  explain: (of: OverheadCase) => { says: string; terms: (AssumptionName | Term)[] };
};
