/** Requests that started on a day (UTC); `day` counts days since 1970. */
export type DayCount = { day: number; requests: number };

/** The days, first to last, on which nearly all requests started, and the number of requests before and after. */
export type Bulk = { first: number; last: number; outside: number };

/** Days with a smaller share of the requests than this may come from a wrong clock or unit. */
const MOST_OUTSIDE = 0.01;
/** A log is stretched only if it is more than this many times as long as its bulk. */
const STRETCHED = 2;

/**
 * The shortest run of days with all but 1% of the requests, if the whole log is more than twice as long. A few rows
 * with a wrong year would otherwise spread the rest over years. Null if the log is not stretched. `days` ascend.
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
