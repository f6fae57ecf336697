import { type Arrivals, HALF_HOURS } from './arrivals';

/** Minutes by which a time zone is ahead of UTC at a moment. Throws a RangeError for a zone that does not exist. */
export function offsetMinutes(timeZone: string, atMs: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(atMs);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * Requests by weekday (Monday first) and hour in a time zone, 7 rows of 24; null for a profile that was stored before they
 * were counted. One offset serves the whole log, that of its middle, so a clock change inside blurs an hour.
 */
export function weekGrid(arrivals: Arrivals, timeZone: string): number[][] | null {
  const counts = arrivals.byHalfHourOfWeek;
  if (counts === null) return null;
  const shift = Math.round(offsetMinutes(timeZone, (arrivals.firstMs + arrivals.lastMs) / 2) / 30);
  const local = (halfHour: number) => counts[(halfHour - shift + 2 * HALF_HOURS) % HALF_HOURS] ?? 0;
  return Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (_, hour) => {
      const at = (day * 24 + hour) * 2;
      return local(at) + local(at + 1);
    }),
  );
}
