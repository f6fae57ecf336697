import { formatDecimal } from '../../../wording/number';
import type { Arrivals } from '../../../workloads/profile/arrivals';
import type { Evidence } from '../../latency-class';
import { weigh } from '../../weigh';
import type { WeightName } from '../../weights';
import { type Signal, speaksOf } from '../signal';
import { BY_THE_CLOCK } from './clock-alignment';
import { ONE_OFF } from './one-off';
import { PACED } from './paced';

const HOUR_MS = 3_600_000;

/**
 * Variance over mean of the counts of an hour. People and events have 1 and more, and 0.6 by chance where they are few (`npm run evaluate`);
 * what goes on at its own pace has 0.05 to 0.25.
 */
const EVEN_UP_TO = 0.35;
/** Hours with fewer requests can hardly vary: an hour of a stretch has one nearly always. */
const PER_HOUR_FROM = 2;
/** The inside of one night and the day around it. */
const HOURS_FROM = 18;
const MOSTLY = 0.8;
/** What is silent for less has not paused: a whole service is down for some hours now and then. */
const PAUSED_HOURS = 12;
const PAUSED_SHARE = 0.15;

/** What this signal says in its evidence. */
export const EVEN_NIGHTS: readonly WeightName[] = ['even-nights', 'even-nights-nobody-watches'];

/**
 * The same number of requests each hour by night and by day, more even than chance: a program at its own pace, too slow to show in five
 * minutes. One that pauses for half a day, or ran once, came to an end of what it had. One that goes on may keep watch, and is needed sooner.
 */
export const evenNights: Signal = ({ profile }, before) => {
  const arrivals = profile?.arrivals ?? null;
  if (arrivals === null || speaksOf(before, [...BY_THE_CLOCK, ...PACED])) return null;
  const { nights } = arrivals;
  if (nights === null || nights.hours < HOURS_FROM || nights.share < MOSTLY) return null;
  if (nights.perHour < PER_HOUR_FROM || nights.fano > EVEN_UP_TO) return null;
  const says = `It makes ${formatDecimal(nights.perHour)} requests an hour by night and by day, with a variance of ${formatDecimal(nights.fano, 2)} times the mean. People and events come by chance, with 1 or more.`;
  const nobody: Evidence = weigh('even-nights-nobody-watches', nights.fano, says);
  const ended = hasPaused(arrivals, nights.hours) || speaksOf(before, ONE_OFF);
  return ended ? [weigh('even-nights', nights.fano, says), nobody] : nobody;
};

/** Whether it was silent for long enough between its first and its last request. A watch that is switched on or off in a log was not. */
function hasPaused({ firstMs, lastMs }: Arrivals, hours: number): boolean {
  const whole = (lastMs - firstMs) / HOUR_MS;
  return whole - hours >= Math.max(PAUSED_HOURS, PAUSED_SHARE * whole);
}
