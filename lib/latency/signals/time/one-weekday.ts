import { percent } from '../../../wording/percent';
import { datedArrivals } from '../../../workloads/profile/arrivals';
import { daysSpanned } from '../../enough-data';
import { weigh } from '../../weigh';
import type { Signal } from '../signal';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const NEARLY_ALL = 0.9;

/** Nearly all requests on one weekday, in more than one week. */
export const oneWeekday: Signal = ({ profile }) => {
  const arrivals = datedArrivals(profile?.arrivals);
  if (arrivals === null || arrivals.activeDays < 2 || daysSpanned(arrivals) < 8) return null;
  const total = arrivals.byWeekday.reduce((sum, n) => sum + n, 0);
  const most = Math.max(...arrivals.byWeekday);
  if (total === 0 || most / total < NEARLY_ALL) return null;
  const day = WEEKDAYS[arrivals.byWeekday.indexOf(most)];
  return weigh(
    'one-weekday',
    most / total,
    `${percent(most / total)} of requests start on a ${day}, over ${daysSpanned(arrivals)} days.`,
  );
};
