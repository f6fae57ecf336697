import type { Arrivals } from '../workloads/arrivals';
import type { WorkloadProfile } from '../workloads/profile';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Fewest requests and days (UTC dates from first to last) from which a pattern in time is read; issue 4 sets them. */
export const MIN_REQUESTS = 50;
const MIN_DAYS = 3;

/** UTC dates from the first to the last request, both counted. */
export function daysSpanned(arrivals: Arrivals): number {
  return Math.floor(arrivals.lastMs / DAY_MS) - Math.floor(arrivals.firstMs / DAY_MS) + 1;
}

/** Stamps cut to the hour or day put every request "on the clock", so they hold no shape. */
function stampsAreCut(arrivals: Arrivals): boolean {
  return arrivals.firstMs % HOUR_MS === 0 && arrivals.lastMs % HOUR_MS === 0 && arrivals.busiestMinutesShare === 1;
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
