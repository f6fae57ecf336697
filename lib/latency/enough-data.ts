import { formatCount } from '../wording/number';
import type { Arrivals } from '../workloads/profile/arrivals';
import { MIN_REQUESTS } from '../workloads/profile/enough-requests';
import type { WorkloadProfile } from '../workloads/profile/profile';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The fewest days (UTC dates from first to last) that show a pattern in time. MIN_REQUESTS is the same for requests. */
const MIN_DAYS = 3;

/** UTC dates from the first to the last request, both counted. */
export function daysSpanned(arrivals: Arrivals): number {
  return Math.floor(arrivals.lastMs / DAY_MS) - Math.floor(arrivals.firstMs / DAY_MS) + 1;
}

/** A job on the hour uses a few hours of the day. Stamps that were cut fall into every hour that has work. */
const HOURS_OF_A_JOB = 6;

/**
 * Stamps that are cut to the hour or day show no pattern: every request seems to start on the hour. Where the stamps of a log are
 * whole minutes, a job that starts on the hour has no others. Where they are finer, a part of the log may have been cut.
 */
function stampsAreCut({ firstMs, lastMs, busiestMinutesShare, stampMs, byHour }: Arrivals): boolean {
  if (stampMs !== null && stampMs >= MINUTE_MS) return stampMs >= HOUR_MS;
  const onTheHour = firstMs % HOUR_MS === 0 && lastMs % HOUR_MS === 0 && busiestMinutesShare === 1;
  return onTheHour && byHour.filter((requests) => requests > 0).length > HOURS_OF_A_JOB;
}

/** Why the pattern of this workload in time can't be read, as a sentence. Null when it can. */
export function whyTooLittle(profile: WorkloadProfile): string | null {
  const { arrivals } = profile;
  const requests = profile.requests - profile.uncountedBatches;
  if (arrivals === null) return 'The log has no time stamps for it, so its pattern in time is unknown.';
  if (stampsAreCut(arrivals)) return 'Its time stamps are cut to the hour or day, so its pattern in time is unknown.';
  const days = daysSpanned(arrivals);
  if (requests >= MIN_REQUESTS && days >= MIN_DAYS) return null;
  const seen = `${formatCount(requests)} ${requests === 1 ? 'request' : 'requests'} over ${days} ${days === 1 ? 'day' : 'days'}`;
  return `${seen}. A pattern needs at least ${MIN_REQUESTS} requests over ${MIN_DAYS} days.`;
}
