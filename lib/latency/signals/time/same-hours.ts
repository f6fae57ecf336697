import { formatClock } from '../../../wording/date';
import { percent } from '../../../wording/percent';
import { datedArrivals } from '../../../workloads/profile/arrivals';
import { daysSpanned } from '../../enough-data';
import { weigh } from '../../weigh';
import type { Signal } from '../signal';
import { busiestHours } from './hours-of-day';

const NEARLY_ALL = 0.9;

/** Nearly all requests in the same one to three hours of the day, on more than one day. */
export const sameHours: Signal = ({ profile }) => {
  const arrivals = datedArrivals(profile?.arrivals);
  if (arrivals === null || arrivals.activeDays < 2) return null;
  const hours = [1, 2, 3].map((width) => busiestHours(arrivals.byHour, width)).find(({ share }) => share >= NEARLY_ALL);
  if (hours === undefined) return null;
  const between = `between ${formatClock(hours.from)} and ${formatClock(hours.to)} UTC`;
  const days = `on ${arrivals.activeDays} of ${daysSpanned(arrivals)} days`;
  // Days are known of all requests only: a few others may be on days that have none at these hours.
  const when = hours.share === 1 ? `, ${days}.` : `. All requests together come ${days}.`;
  const says = `${percent(hours.share)} of requests start ${between}${when}`;
  return weigh('same-hours-daily', hours.share, says);
};
