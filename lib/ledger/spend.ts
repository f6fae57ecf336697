import type { JobState } from './job-state';

/** USD from low to high, not yet rounded. */
export type Usd = { low: number; high: number };

/**
 * A job's share of the cost so far. `usd` is the estimate of its file, null where no rate is known; `billedUsd` is what the tokens of its answers
 * cost, null until they are collected, or where the vendor doesn't count them.
 */
export type CostlyJob = { state: JobState; usd: Usd | null; billedUsd: number | null };

/** What was spent and bound so far in USD, low to high; `unknown` counts the jobs at the vendor that have no price. */
export type Spend = Usd & { unknown: number };

/** The cost so far: answers as their tokens cost, jobs that run as they were estimated. What was never sent costs nothing. */
export function spendOf(jobs: Iterable<CostlyJob>): Spend {
  const spend: Spend = { low: 0, high: 0, unknown: 0 };
  for (const { state, usd, billedUsd } of jobs) {
    // A job that failed as a whole isn't billed.
    if (state === 'planned' || state === 'failed') continue;
    const cost = billedUsd === null ? usd : { low: billedUsd, high: billedUsd };
    if (cost === null) spend.unknown += 1;
    else {
      spend.low += cost.low;
      spend.high += cost.high;
    }
  }
  return spend;
}

/**
 * Why a file may not be submitted under a cap in USD; null if it may. A cost that isn't known can't be kept under a cap.
 */
export function overCap(spend: Spend, file: Usd | null, capUsd: number | null): 'over' | 'unknown' | null {
  if (capUsd === null) return null;
  if (file === null || spend.unknown > 0) return 'unknown';
  return spend.high + file.high > capUsd ? 'over' : null;
}
