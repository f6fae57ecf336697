import { daysSpanned } from '../enough-data';
import { percent } from '../percent';
import { weigh } from '../weigh';
import { busiestHours, clockHour } from './hours-of-day';
import type { Signal } from './signal';

const WORKDAY_HOURS = 10;
/** Spread evenly, ten hours hold 0.42 of the requests; the ServeGen services with a clear day hold 0.64 to 0.71. */
const SWELL_FROM = 0.6;
/** Above this the two busiest hours are a job's, not a day's. */
const SPIKE_FROM = 0.5;
/** Spread evenly, the weekend holds 0.29. */
const QUIET_WEEKEND = 0.15;

/** A wide swell over the day, with quiet weekends or without: the rhythm of people, or of events that people cause. */
export const dayRhythm: Signal = ({ profile }) => {
  const arrivals = profile?.arrivals ?? null;
  if (arrivals === null) return null;
  const day = busiestHours(arrivals.byHour, WORKDAY_HOURS);
  if (day.share < SWELL_FROM || busiestHours(arrivals.byHour, 2).share >= SPIKE_FROM) return null;
  const hours = `${percent(day.share)} of requests start between ${clockHour(day.from)} and ${clockHour(day.to)} UTC`;

  const total = arrivals.byWeekday.reduce((sum, n) => sum + n, 0);
  const weekend = total === 0 ? 0 : ((arrivals.byWeekday[5] ?? 0) + (arrivals.byWeekday[6] ?? 0)) / total;
  if (daysSpanned(arrivals) < 7 || weekend > QUIET_WEEKEND) {
    return weigh('day-and-night', day.share, `${hours}, spread like a day's activity.`);
  }
  const says = `${hours} and ${percent(weekend)} at weekends: office hours.`;
  return [weigh('office-hours', day.share, says), weigh('office-hours-people', weekend, says)];
};
