/**
 * A time before 2000 is not a calendar time. It is the number of milliseconds since the start of a log with an unknown
 * start. No dated log has such a time, because the reader treats it as missing.
 */
export const UNDATED_BEFORE_MS = Date.UTC(2000);

/** Whether a time (ms since 1970) counts from an unknown start, so it has no date or hour of the day. */
export function isUndated(ms: number): boolean {
  return ms < UNDATED_BEFORE_MS;
}
