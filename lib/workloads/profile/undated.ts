/**
 * A time before 2000 is none of a calendar: it lies so many milliseconds after the start of a log that does not say when that was.
 * No dated log holds such a time, since the reading takes it for a missing one.
 */
export const UNDATED_BEFORE_MS = Date.UTC(2000);

/** Whether a time (ms since 1970) counts from an unknown start, so that it has neither a date nor an hour of the day. */
export function isUndated(ms: number): boolean {
  return ms < UNDATED_BEFORE_MS;
}
