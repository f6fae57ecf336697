import type { Question } from '../../keyed/question';

/** A request that starts within this time after another one ended was handed over: a worker took the next item. */
export const HANDOVER_MS = 250;
/** The share of its requests from which a day counts as one of hand-overs. */
export const HANDOVER_DAY = 0.4;
/** Longer idle times are between runs and say nothing about the pace within one. */
export const IDLE_MS = 600_000;

/**
 * How many requests of a workload run at once, and how many start when another ends, compared with chance. Measured in a sample of
 * whole hours. Null where no request has both a time and a latency.
 */
export const concurrency: Question<'concurrency'> = { answers: ['concurrency'], unanswered: { concurrency: null } };
