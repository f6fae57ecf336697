import type { Question } from '../../keyed/question';

/** Charts show a log of up to this many days by the hour, and a longer one by the day. */
export const DAYS_BY_HOUR = 15;

/**
 * The pattern of a workload in time: when in the week its requests start, their runs and bursts, how even they are, and whether
 * they repeat by day or week. Times are UTC, and counts are those of the log. Null where no request of the workload has a time.
 * Rows that stand for many requests have none.
 */
export const arrivals: Question<'arrivals'> = { answers: ['arrivals'], unanswered: { arrivals: null } };
