import { percent } from '../../../wording/percent';
import { type Arrivals, datedArrivals } from '../../../workloads/profile/arrivals';
import type { Evidence } from '../../latency-class';
import { weigh } from '../../weigh';
import { readWords } from '../../words/read-words';
import { type Signal, speaksOf } from '../signal';
import { busiestHours } from './hours-of-day';
import { NOT_BY_EVENTS } from './one-by-one';

const MIN_REQUESTS = 50;
/** A run that drifts, or a change of the clock, stays within a few hours. Spread evenly, three hours hold 0.13. */
const FEW_HOURS = 3;
const KEPT_FROM = 0.5;
const MOSTLY_ACTIVE = 0.3;

/** As many runs follow events, one or some at a time. Runs again after a failure are a few. */
const MIN_RUNS = 30;
const RUNS_A_DAY = 3;

function followsEvents({ bursts, activeDays }: Arrivals, before: readonly Evidence[]): boolean {
  return bursts >= Math.max(MIN_RUNS, RUNS_A_DAY * activeDays) && !speaksOf(before, NOT_BY_EVENTS);
}

/** A name with a schedule in it (nightly, weekly) over traffic without one: it is the topic of the work, or out of date. */
export const unkeptTimeTable: Signal = ({ profile, words }, before) => {
  const arrivals = datedArrivals(profile?.arrivals);
  if (profile === null || arrivals === null || arrivals.schedule !== null || profile.requests < MIN_REQUESTS)
    return null;
  const named = words.flatMap(readWords).find(({ group, word }) => group === 'word-schedule' && word !== 'hourly');
  if (named === undefined) return null;
  if ((arrivals.activeHourShare ?? 0) < MOSTLY_ACTIVE && !followsEvents(arrivals, before)) return null;
  const { share } = busiestHours(arrivals.byHour, FEW_HOURS);
  if (share >= KEPT_FROM) return null;
  const says = `The ${named.source} says "${named.written}", but the busiest three hours of the day hold only ${percent(share)} of requests.`;
  return weigh('unkept-time-table', share, says);
};
