import { percent } from '../../../wording/percent';
import { daysSpanned } from '../../enough-data';
import { weigh } from '../../weigh';
import { type Signal, speaksOf } from '../signal';
import { EVEN_NIGHTS } from './even-nights';
import { busiestHours } from './hours-of-day';

/** Spread evenly, ten neighbouring hours hold 0.42. The ServeGen services, with people in one region, hold 0.5 to 0.71. */
const EVEN_UP_TO = 0.46;
const MIN_REQUESTS = 500;
const MIN_ACTIVE_HOURS = 0.6;

/** As much traffic at night as by day: machines, or people all over the world. */
export const roundTheClock: Signal = ({ profile }, before) => {
  const arrivals = profile?.arrivals ?? null;
  // It says the same, and more.
  if (speaksOf(before, EVEN_NIGHTS)) return null;
  if (profile === null || arrivals === null || profile.requests < MIN_REQUESTS || daysSpanned(arrivals) < 3)
    return null;
  if ((arrivals.activeHourShare ?? arrivals.activeWindowShare) < MIN_ACTIVE_HOURS) return null;
  const busiest = busiestHours(arrivals.byHour, 10).share;
  if (busiest > EVEN_UP_TO) return null;
  return weigh(
    'round-the-clock',
    busiest,
    `The busiest ten hours of the day hold ${percent(busiest)} of requests. An even spread is ${percent(10 / 24)}.`,
  );
};
