import { paidShare, tokenBill } from '../cost/bills';
import { roundUsd } from '../cost/money';
import type { WorkloadInput } from '../cost/workload-input';
import type { BatchHabit } from '../reports/batch-habit';
import { plural } from '../wording/number';
import type { BatchHabits } from '../workloads/profile/batch-habits';
import type { ContextBand } from '../workloads/profile/tokens/context-band';

/** A run of fewer is no giant: the low end of the assumption `recordsPerJob`. */
const GIANT_REQUESTS = 10_000;

const NO_PROMPTS = 'The log has no hashes of prompts, so it does not tell.';
const NO_TIMES = 'The log has no times or no hashes of prompts, so it does not tell.';

/** The habits of work in batch, each with how many and what that costs, or why the log does not tell. */
export function batchHabitsOf(habits: BatchHabits, input: WorkloadInput): BatchHabit[] {
  const { repeated, runAgain, largestRun, neverRetried } = habits;
  const monthly = ({ bands }: { bands: readonly ContextBand[] }) => billOf(bands, input, input.monthlyFactor);
  return [
    repeated === null
      ? unknown('sent-twice', NO_PROMPTS)
      : {
          ...{ habit: 'sent-twice', requests: repeated.requests, usd: monthly(repeated) },
          says: `${plural(repeated.requests, 'request')} of ${plural(repeated.known, 'answered request')} had a prompt that was answered before.`,
        },
    runAgain === null
      ? unknown('run-again', NO_TIMES)
      : {
          ...{ habit: 'run-again', requests: runAgain.requests, usd: monthly(runAgain) },
          says: `${plural(runAgain.again, 'run')} of ${plural(runAgain.runs, 'run')} had all the prompts of an earlier run. The requests are among those sent twice.`,
        },
    giantOf(largestRun, input),
    neverRetried === null
      ? unknown('never-retried', NO_TIMES)
      : {
          // A request that failed is not billed, and what its answer is worth no log tells.
          ...{ habit: 'never-retried', requests: neverRetried.requests, usd: neverRetried.requests === 0 ? 0 : null },
          says: `${plural(neverRetried.requests, 'prompt')} of ${plural(neverRetried.failed, 'prompt')} that failed had no success after. The last day is left out.`,
        },
    unknown('expired-unread', 'A log of requests does not tell whether results were fetched before they were deleted.'),
  ];
}

function giantOf(largest: BatchHabits['largestRun'], input: WorkloadInput): BatchHabit {
  if (largest === null) return unknown('one-giant-run', 'The log has no times, so it does not tell.');
  const { requests, runs, bands } = largest;
  const says = `The largest of ${plural(runs, 'run')} had ${plural(requests, 'request')}. A log names no files.`;
  if (requests < GIANT_REQUESTS) return { habit: 'one-giant-run', requests: 0, usd: 0, says };
  const risk = 'If it was one file, one failure loses all of it.';
  return { habit: 'one-giant-run', requests, usd: billOf(bands, input, 1), says: `${says} ${risk}` };
}

function unknown(habit: BatchHabit['habit'], says: string): BatchHabit {
  return { habit, requests: null, usd: null, says };
}

/** USD of tokens at the rates that are paid now; null is unknown. */
function billOf(bands: readonly ContextBand[], input: WorkloadInput, factor: number): number | null {
  const usd = tokenBill(bands, input.currentRates);
  return usd === null ? null : roundUsd(usd * factor * paidShare(input));
}
