import { formatClock } from '../../../wording/date';
import { percent } from '../../../wording/percent';
import { datedArrivals } from '../../../workloads/profile/arrivals';
import { daysSpanned } from '../../enough-data';
import { weigh } from '../../weigh';
import type { WeightName } from '../../weights';
import { type Signal, speaksOf } from '../signal';
import { EVEN_NIGHTS } from './even-nights';
import { busiestHours } from './hours-of-day';
import { PACED } from './paced';

const WORKDAY_HOURS = 10;
/** Spread evenly, ten hours hold 0.42 of the requests; the ServeGen services with a clear day hold 0.64 to 0.71. */
const SWELL_FROM = 0.6;
/** Above this the two busiest hours are a job, not a working day. */
const SPIKE_FROM = 0.5;
/** Spread evenly, the weekend holds 0.29. */
const QUIET_WEEKEND = 0.15;

/** A few runs say nothing about hours of the day. Lists that a person starts follow the hours of that person. */
const MIN_RUNS = 25;
const A_LIST = 10;
const MANY_HOURS = 0.2;

/** What this signal says in its evidence. */
export const SWELLS_BY_DAY: readonly WeightName[] = ['day-and-night', 'office-hours'];

/** A job at a set pace may have hours by day. Judges of live answers have those of the people who got the answers, and are read later. */
const NOT_OF_ITS_READERS: readonly WeightName[] = [
  ...PACED,
  ...EVEN_NIGHTS,
  'word-job-one-by-one',
  'evaluation-environment',
];

/** A broad peak over the day, with or without quiet weekends: the rhythm of people, or of events that people cause. */
export const dayRhythm: Signal = ({ profile }, before) => {
  const arrivals = datedArrivals(profile?.arrivals);
  if (arrivals === null || speaksOf(before, NOT_OF_ITS_READERS)) return null;
  const inLists = arrivals.bursts < MIN_RUNS || (arrivals.typicalRun?.requests ?? 0) >= A_LIST;
  if (inLists && (arrivals.activeHourShare ?? arrivals.activeWindowShare) < MANY_HOURS) return null;
  const day = busiestHours(arrivals.byHour, WORKDAY_HOURS);
  if (day.share < SWELL_FROM || busiestHours(arrivals.byHour, 2).share >= SPIKE_FROM) return null;
  const hours = `${percent(day.share)} of requests start between ${formatClock(day.from)} and ${formatClock(day.to)} UTC`;

  const total = arrivals.byWeekday.reduce((sum, n) => sum + n, 0);
  const weekend = total === 0 ? 0 : ((arrivals.byWeekday[5] ?? 0) + (arrivals.byWeekday[6] ?? 0)) / total;
  if (daysSpanned(arrivals) < 7 || weekend > QUIET_WEEKEND) {
    return weigh('day-and-night', day.share, `${hours}, as when people work by day.`);
  }
  return weigh('office-hours', day.share, `${hours} and ${percent(weekend)} at weekends: office hours.`);
};
