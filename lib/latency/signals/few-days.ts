import { daysSpanned } from '../enough-data';
import { weigh } from '../weigh';
import type { Signal } from './signal';

const MIN_DAYS = 10;
const MIN_A_DAY = 20;
const FEW = 0.34;

/** Many requests on a few days of the log and none on the others: month ends, campaigns, backfills. */
export const fewDays: Signal = ({ profile }) => {
  const arrivals = profile?.arrivals ?? null;
  if (profile === null || arrivals === null) return null;
  const days = daysSpanned(arrivals);
  if (days < MIN_DAYS || arrivals.activeDays / days > FEW || profile.requests / arrivals.activeDays < MIN_A_DAY)
    return null;
  return weigh('few-days', arrivals.activeDays, `Active on ${arrivals.activeDays} of ${days} days only.`);
};
