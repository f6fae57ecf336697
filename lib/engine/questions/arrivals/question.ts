import type { Question } from '../../keyed/question';

/** A log of this many days is drawn by the hour, a longer one by the day. */
export const DAYS_BY_HOUR = 15;

/**
 * The shape in time of a workload: when in the week its requests start, in which runs and bursts, how evenly, and whether they
 * repeat by day and by week. Times are UTC; counts are of the log. Null where no request of the workload has a time; rows that
 * stand for many requests have none.
 */
export const arrivals: Question<'arrivals'> = { answers: ['arrivals'], unanswered: { arrivals: null } };
