import type { LatencyClass } from './latency-class';

/** Somebody watches for half a minute at most. */
export const WATCHED_HOURS = 30 / 3600;
export const SCHEDULED_FROM_HOURS = 1;
/** A year of 366 days: nobody waits longer on purpose. */
export const LONGEST_DEADLINE_HOURS = 8784;

/** The class of what is due within so many hours after the input is known. Between five minutes and an hour the shorter class counts. */
export function classDueWithin(hours: number): LatencyClass {
  if (hours <= WATCHED_HOURS) return 'real-time';
  return hours < SCHEDULED_FROM_HOURS ? 'near-real-time' : 'scheduled';
}
