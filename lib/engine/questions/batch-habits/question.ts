import type { Question } from '../../keyed/question';

/** Silence of more than this parts two runs, as it does for the schedule of a workload. */
export const RUNS_APART_MINUTES = 10;
/** Fewer requests with the same prompts as an earlier run may be so by chance. */
export const LEAST_REQUESTS_AGAIN = 10;
/** Failures of the last hours may be sent again after the log: a batch may take a day. */
export const RETRIED_AFTER_HOURS = 24;

/**
 * How a workload is run in batch: what is sent twice, runs that are run again, the largest run, and failures that nobody sends again. A
 * prompt is told by its hash, so what no hash tells is null. Null for work that is not in batch.
 */
export const batchHabits: Question<'batchHabits'> = { answers: ['batchHabits'], unanswered: { batchHabits: null } };
