/** Requests that started on a day (UTC); `day` counts days since 1970. */
export type DayCount = { day: number; requests: number };

/** The days, from the first to the last, on which nearly all requests started, and how many lie before and after. */
export type Bulk = { first: number; last: number; outside: number };

/** Days with fewer requests than this share of all may be slips of a clock or a unit. */
const MOST_OUTSIDE = 0.01;
/** A log that is not this many times as long as its bulk is not stretched by what lies outside. */
const STRETCHED = 2;

/**
 * The shortest run of days that holds all but a hundredth of the requests, where the whole is more than twice as long as that:
 * a few rows with a wrong year would spread the rest over all the time between. Null for a log that is not stretched so.
 * `days` ascend.
 */
export function bulkOfDays(days: readonly DayCount[]): Bulk | null {
  const all = days.reduce((sum, { requests }) => sum + requests, 0);
  const length = (first: DayCount | undefined, last: DayCount | undefined) =>
    first === undefined || last === undefined ? Number.POSITIVE_INFINITY : last.day - first.day + 1;
  let best: { first: DayCount; last: DayCount; inside: number } | null = null;
  let from = 0;
  let inside = 0;
  for (const last of days) {
    inside += last.requests;
    while (inside - (days[from]?.requests ?? 0) >= all * (1 - MOST_OUTSIDE)) {
      inside -= days[from]?.requests ?? 0;
      from += 1;
    }
    const first = days[from];
    if (first === undefined || inside < all * (1 - MOST_OUTSIDE)) continue;
    if (length(first, last) < length(best?.first, best?.last)) best = { first, last, inside };
  }
  if (best === null || length(days[0], days.at(-1)) <= STRETCHED * length(best.first, best.last)) return null;
  return { first: best.first.day, last: best.last.day, outside: all - best.inside };
}
