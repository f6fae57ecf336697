export const UTC = 'UTC';

/** The time zone that a page's address asks for (`tz`); UTC when it asks for none or for one that does not exist. */
export function readTimeZone(param: string | string[] | undefined): string {
  return typeof param === 'string' && isTimeZone(param) ? param : UTC;
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A moment as "Mon 3 Nov, 02:15" in a time zone. */
export function formatLocalTime(ms: number, timeZone: string): string {
  return format(ms, { timeZone, weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}

/** The day of a moment in a time zone, as "Mon 3 Nov 2026". */
export function formatLocalDay(ms: number, timeZone: string): string {
  return format(ms, { timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
}

function format(ms: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', options).format(ms);
}
