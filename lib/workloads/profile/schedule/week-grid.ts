import { type Arrivals, HALF_HOURS } from '../arrivals';
import { offsetMinutes } from '../time-zone';

/**
 * Requests by weekday (Monday first) and hour in a time zone, 7 rows of 24; null for profiles stored before these were
 * counted. The offset in the middle of the log is used throughout, so a clock change blurs one hour.
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
