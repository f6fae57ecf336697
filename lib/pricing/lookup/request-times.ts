import type { Arrivals } from '../../workloads/profile/arrivals';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const HOURS_A_WEEK = 168;

/** The hours (start, UTC) in which requests were made, each with its share of the requests. The shares add up to 1. */
export type RequestTimes = readonly { atMs: number; share: number }[];

/** Requests spread evenly over the week of an instant. Used for hand-listed work and logs without time stamps. */
export function evenlyAround(atMs: number): RequestTimes {
  const first = Math.floor(atMs / HOUR_MS) * HOUR_MS - (HOURS_A_WEEK - 1) * HOUR_MS;
  return Array.from({ length: HOURS_A_WEEK }, (_, hour) => ({ atMs: first + hour * HOUR_MS, share: 1 / HOURS_A_WEEK }));
}

/** What a profile says about request times. Older profiles lack the finer counts. */
type Measured = Pick<Arrivals, 'firstMs' | 'lastMs' | 'byHour' | 'byWeekday' | 'overTime'>;

/**
 * The hours of a log's requests, as precisely as its profile has them: counts by the hour or by the day, else the days
 * from first to last request weighted by weekday. Days are split by hour of the day, assuming that all days are alike.
 */
export function requestTimes(arrivals: Measured): RequestTimes {
  const { firstMs, lastMs, byHour, overTime } = arrivals;
  const steps = overTime ? stepsOf(overTime) : daysOf(arrivals);
  const cells = steps.flatMap(({ atMs, stepMs, weight }) => {
    if (stepMs < DAY_MS) return [{ atMs, weight }];
    const hours = byHour.map((ofHour, hour) => ({ atMs: atMs + hour * HOUR_MS, weight: weight * ofHour }));
    return hours.filter((hour) => hour.atMs + HOUR_MS > firstMs && hour.atMs <= lastMs);
  });
  const used = cells.filter(({ weight }) => weight > 0);
  const total = used.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? evenlyAround(lastMs) : used.map(({ atMs, weight }) => ({ atMs, share: weight / total }));
}

type Step = { atMs: number; stepMs: number; weight: number };

function stepsOf({ fromMs, stepMs, counts }: NonNullable<Measured['overTime']>): Step[] {
  return counts.map((weight, step) => ({ atMs: fromMs + step * stepMs, stepMs, weight }));
}

function daysOf({ firstMs, lastMs, byWeekday }: Measured): Step[] {
  const days: Step[] = [];
  for (let atMs = Math.floor(firstMs / DAY_MS) * DAY_MS; atMs <= lastMs; atMs += DAY_MS) {
    // getUTCDay counts from Sunday, byWeekday from Monday.
    days.push({ atMs, stepMs: DAY_MS, weight: byWeekday[(new Date(atMs).getUTCDay() + 6) % 7] ?? 0 });
  }
  return days;
}
