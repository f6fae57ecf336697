import type { Question } from '../../keyed/question';

/** A request that starts within this time after another ended was handed over: a worker took the next piece. */
export const HANDOVER_MS = 250;
/** Longer idle times lie between runs and say nothing about the pace within one. */
export const IDLE_MS = 600_000;

/**
 * How many requests of a workload run at once, and how many follow on the end of another beyond what chance gives. Looked at in a
 * sample of whole hours. Null where no request says its time and its latency.
 */
export const concurrency: Question<'concurrency'> = { answers: ['concurrency'], unanswered: { concurrency: null } };
