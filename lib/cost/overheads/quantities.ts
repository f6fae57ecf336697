import type { WorkloadInput } from '../workload-input';

/** What a month of one workload holds whatever is assumed: records (one a request), runs, sizes and times. */
export type Volume = {
  records: number;
  /** Mean bytes of input and output; null where the log does not give the sizes. */
  bytesPerRequest: number | null;
  /** Runs a month that hold a record at least, and the records in each. */
  runs: number;
  recordsPerRun: number;
  /** Runs a month as the schedule has them; 0 where no rhythm is known. */
  runsPerMonth: number;
  /** When answers are due after a run starts; null where nothing is due. */
  deadlineHours: number | null;
  /** When the provider gives unfinished work up; null where it does not. */
  expiryHours: number | null;
};

export function volumeOf(input: WorkloadInput): Volume {
  const records = input.requests * input.monthlyFactor;
  // A run holds a record at least, and work without a known rhythm is one run a month.
  const runs = records === 0 ? 0 : Math.min(input.runsPerMonth > 0 ? input.runsPerMonth : 1, records);
  return {
    records,
    bytesPerRequest: input.meanBytesPerRequest,
    runs,
    recordsPerRun: runs === 0 ? 0 : records / runs,
    runsPerMonth: input.runsPerMonth,
    deadlineHours: input.deadlineHours,
    expiryHours: input.expiryHours,
  };
}

/** Batch jobs a month: a run is cut into as many as `recordsPerJob` asks for. */
export function jobsPerMonth({ runs, recordsPerRun }: Volume, recordsPerJob: number): number {
  return runs * Math.ceil(recordsPerRun / recordsPerJob);
}

/** Records in each job of a run; 0 where there is nothing to run. */
export function recordsInJob({ recordsPerRun }: Volume, recordsPerJob: number): number {
  return recordsPerRun === 0 ? 0 : recordsPerRun / Math.ceil(recordsPerRun / recordsPerJob);
}

/**
 * What a month of one workload is counted by, at one point of the assumptions. An overhead names the USD that it adds for one
 * of each; a net is linear in all of them.
 */
export type Quantities = {
  /** USD of the synchronous bill less the batch bill; below zero where batch is the dearer way. */
  billGap: number;
  /** USD of the batch bill. */
  batchBill: number;
  /** USD of batch bills that are paid again where whole files run again. */
  filesAgain: number;
  records: number;
  /** Bytes of input and output where the log gives the sizes, else 0. */
  bytes: number;
  /** Records whose size the log does not give. */
  unsizedRecords: number;
  jobs: number;
  /** 1: what a workload costs however large it is. */
  workloads: number;
  /** Runs whose answers come after their deadline. */
  lateRuns: number;
};
