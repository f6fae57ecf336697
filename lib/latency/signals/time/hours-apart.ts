import { formatClock } from '../../../wording/date';
import { percent } from '../../../wording/percent';
import { type Arrivals, datedArrivals } from '../../../workloads/profile/arrivals';
import { weigh } from '../../weigh';
import { type Signal, speaksOf } from '../signal';
import { BY_THE_CLOCK } from './clock-alignment';

const MIN_RUNS = 8;
/** A run of this many requests is a list. A crowd at lunch or dinner comes a few at a time. */
const LIST_FROM = 5;
/** An hour with less than this share of the requests counts as silent. */
const SILENT_UP_TO = 0.01;
/** Up to this many neighbouring hours are one time of the day: a file may be late, or the clock may change. */
const HOURS_OF_A_TIME = 3;
const TIMES = [2, 3, 4, 6];
/** Of the days with runs, those on which each time is kept. Lists of people spread over them are as many and keep none. */
const DAYS_FROM = 0.7;
const HOUR_MS = 3_600_000;

/** The times of day (lists of UTC hours) with silence between them. Midnight is no border. */
function timesOfDay(byHour: readonly number[]): number[][] {
  const total = byHour.reduce((sum, n) => sum + n, 0);
  const works = (hour: number) => (byHour[(hour + 24) % 24] ?? 0) > SILENT_UP_TO * total;
  return byHour.flatMap((_, hour) => {
    if (!works(hour) || works(hour - 1)) return [];
    const length = [...Array(24).keys()].findIndex((after) => !works(hour + after));
    return [Array.from({ length }, (__, after) => (hour + after) % 24)];
  });
}

/** On how many days requests came in each of these hours; null where the log is too long to say (it then has counts of days). */
function daysKept({ overTime }: Arrivals, times: readonly number[][]): number[] | null {
  if (overTime === null || overTime.stepMs !== HOUR_MS) return null;
  const { fromMs, counts } = overTime;
  return times.map((hours) => {
    const days = counts.flatMap((count, at) => {
      const hour = Math.floor(fromMs / HOUR_MS) + at;
      // A time across midnight is that of the day on which it begins.
      return count > 0 && hours.includes(hour % 24) ? [Math.floor((hour - (hours[0] ?? 0)) / 24)] : [];
    });
    return new Set(days).size;
  });
}

/** Lists at a few times of the day, far apart, day after day: a schedule whose runs wait for something, such as a late file. */
export const hoursApart: Signal = ({ profile }, before) => {
  const arrivals = datedArrivals(profile?.arrivals);
  if (arrivals === null || arrivals.typicalRun === null || speaksOf(before, BY_THE_CLOCK)) return null;
  if (arrivals.typicalRun.requests < LIST_FROM || arrivals.bursts < MIN_RUNS) return null;
  const times = timesOfDay(arrivals.byHour);
  if (!TIMES.includes(times.length) || times.some((hours) => hours.length > HOURS_OF_A_TIME)) return null;
  const kept = arrivals.bursts / (times.length * arrivals.activeDays);
  if (kept < DAYS_FROM || kept > 1 / DAYS_FROM) return null;
  if (daysKept(arrivals, times)?.some((days) => days < DAYS_FROM * arrivals.activeDays) === true) return null;
  const said = times.map(([first = 0]) => formatClock(first)).join(', ');
  const says = `It runs ${times.length} times a day, at about ${said} UTC, and kept ${percent(Math.min(1, kept))} of these times.`;
  return weigh('hours-apart', times.length, says);
};
