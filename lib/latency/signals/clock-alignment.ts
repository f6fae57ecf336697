import { daysSpanned } from '../enough-data';
import { percent } from '../percent';
import { weigh } from '../weigh';
import type { Signal } from './signal';

/** Fewer than three runs can land on the same minute by chance, and traffic without pauses has no starts. */
const MIN_BURSTS = 3;
const MAX_ACTIVE_SHARE = 0.5;
/** At random, a burst starts within 2 minutes of a given minute of the hour with a chance of 5 in 60. */
const ALIGNED_FROM = 0.8;
/** An even spread would put 1/12 there; the Azure traces have 0.12 and 0.14. */
const SAME_MINUTES_FROM = 0.6;

/** Runs that start with the clock: all requests in the same minutes of the hour, or all bursts at the same minute of it. */
export const clockAlignment: Signal = ({ profile }) => {
  const arrivals = profile?.arrivals ?? null;
  if (arrivals === null || arrivals.bursts < MIN_BURSTS || arrivals.activeWindowShare > MAX_ACTIVE_SHARE) return null;
  const days = `on ${arrivals.activeDays} of ${daysSpanned(arrivals)} days`;
  const { busiestMinutesShare: same, alignedStartShare: aligned } = arrivals;
  if (same >= SAME_MINUTES_FROM) {
    return weigh(
      'clock-start',
      same,
      `${percent(same)} of requests start within the same 5 minutes of the hour, ${days}.`,
    );
  }
  if (aligned < ALIGNED_FROM) return null;
  const bursts = arrivals.bursts.toLocaleString('en-US');
  const says = `${percent(aligned)} of its ${bursts} bursts start at the same minute of the hour, give or take 2, ${days}.`;
  return weigh('clock-start', aligned, says);
};
