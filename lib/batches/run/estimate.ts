import { type Spend, spendOf, type Usd } from '../../ledger/spend';
import type { StoredBatch } from '../../store/ledger/batches';
import type { BatchFolder } from '../batch-folder';
import { currentRun, isOfRun, jobsOfRun, runsLeft } from './build-runs';

/** What a submission would send now, and what it may cost in USD; null where a file has no price. */
export type Estimate = {
  run: number;
  runsLeft: number;
  files: number;
  requests: number;
  usd: Usd | null;
  /** What the run has cost so far. */
  spend: Spend;
  capUsd: number | null;
};

/** The estimate of the run whose turn it is. */
export function estimateOf(folder: BatchFolder, { jobs, capUsd }: StoredBatch): Estimate {
  const run = currentRun({ folder }, jobs);
  const planned = jobs.filter(({ state, file }) => state === 'planned' && isOfRun(folder, file, run));
  const usd = { low: 0, high: 0 };
  for (const job of planned) {
    usd.low += job.usd?.low ?? 0;
    usd.high += job.usd?.high ?? 0;
  }
  return {
    ...{ run, runsLeft: runsLeft({ folder }, jobs), files: planned.length, capUsd },
    requests: planned.reduce((sum, { requests }) => sum + requests, 0),
    usd: planned.some((job) => job.usd === null) ? null : usd,
    spend: spendOf(jobsOfRun({ folder }, jobs, run)),
  };
}
