import type { Arrivals } from '../workloads/profile/arrivals';
import { MIN_REQUESTS } from '../workloads/profile/enough-requests';
import type { WorkloadProfile } from '../workloads/profile/profile';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Fewest days (UTC dates from first to last) from which a pattern in time is read, as MIN_REQUESTS is of requests. */
const MIN_DAYS = 3;

/** UTC dates from the first to the last request, both counted. */
export function daysSpanned(arrivals: Arrivals): number {
  return Math.floor(arrivals.lastMs / DAY_MS) - Math.floor(arrivals.firstMs / DAY_MS) + 1;
}

/** A job on the hour uses a few hours of the day; stamps that were cut fall into all in which there is work. */
const HOURS_OF_A_JOB = 6;

/**
 * Stamps cut to the hour or day put every request "on the clock", so they hold no shape. Where the log's stamps are whole
 * minutes, a job that starts on the hour has no others; where they are finer, a part of the log may have been cut.
 */
function stampsAreCut({ firstMs, lastMs, busiestMinutesShare, stampMs, byHour }: Arrivals): boolean {
  if (stampMs !== null && stampMs >= MINUTE_MS) return stampMs >= HOUR_MS;
  const onTheHour = firstMs % HOUR_MS === 0 && lastMs % HOUR_MS === 0 && busiestMinutesShare === 1;
  return onTheHour && byHour.filter((requests) => requests > 0).length > HOURS_OF_A_JOB;
}

/** Why the shape of this workload can't be read, as a sentence; null when it can. */
export function whyTooLittle(profile: WorkloadProfile): string | null {
  const { arrivals, requests } = profile;
  if (arrivals === null) return 'The log has no time stamps for it, so no pattern in time can be read.';
  if (stampsAreCut(arrivals)) return 'Its time stamps are cut to the hour or day, so no pattern in time can be read.';
  const days = daysSpanned(arrivals);
  if (requests >= MIN_REQUESTS && days >= MIN_DAYS) return null;
  const seen = `${requests} ${requests === 1 ? 'request' : 'requests'} over ${days} ${days === 1 ? 'day' : 'days'}`;
  return `${seen}: a pattern is read from ${MIN_REQUESTS} requests over ${MIN_DAYS} days on.`;
}
