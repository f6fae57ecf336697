import type { Question } from '../../keyed/question';

/** A request that starts within this time after another one ended was handed over: a worker took the next item. */
export const HANDOVER_MS = 250;
/** The share of its requests from which a day counts as one of hand-overs. */
export const HANDOVER_DAY = 0.4;
/** Longer idle times are between runs and say nothing about the pace within one. */
export const IDLE_MS = 600_000;

/** After a longer pause another row of calls begins. */
export const ROW_PAUSE_MS = 1_800_000;
/** A conversation has two to four turns. Sizes in any order grow five times in a row in one case of 120. */
export const LONG_ROW = 5;

/**
 * A call is compared with so many that have ended before it. With more, lists fit as often as chains: of generated agents, 2 to 48 at once, 69%
 * of calls are told from chance with 16, and 61% with 48.
 */
export const GOES_ON_CALLS = 16;

/** A fan is so many calls at least: a page asks two or three things by habit. They start within this time. */
export const FAN_CALLS = 4;
export const FAN_MS = 2_000;

/**
 * How many requests of a workload run at once, how many start when another ends, compared with chance, in what rows their input grows, how many go on from an earlier
 * one, and how many start as one fan. Measured in a sample of
 * whole hours. Null where no request has both a time and a latency.
 */
export const concurrency: Question<'concurrency'> = { answers: ['concurrency'], unanswered: { concurrency: null } };
