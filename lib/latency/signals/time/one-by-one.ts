import { formatCount } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import { weigh } from '../../weigh';
import type { WeightName } from '../../weights';
import { type Signal, speaksOf } from '../signal';
import { BY_THE_CLOCK } from './clock-alignment';

/** A list is worked off and leaves most ten-minute windows empty; traffic that flows together does not. */
const FLOWING_FROM = 0.3;
/** Work that was gathered comes in runs; what people and events cause comes one at a time, or a few. */
const FEW_AT_A_TIME = 4;
const MIN_RUNS = 30;
/** Fewer runs a day than this are a list's, however small each is. */
const RUNS_A_DAY = 3;

/** What this signal says in its evidence. */
export const ONE_BY_ONE: readonly WeightName[] = ['one-by-one', 'no-pauses'];

/** Requests that come one by one, or without pause, at no time of the clock's: each follows something that has just happened. */
export const oneByOne: Signal = (subject, before) => {
  const arrivals = subject.profile?.arrivals ?? null;
  if (arrivals === null || arrivals.typicalRun === null || speaksOf(before, BY_THE_CLOCK)) return null;
  const { bursts, activeDays, activeWindowShare: flowing } = arrivals;
  const atATime = arrivals.typicalRun.requests;
  if (flowing >= FLOWING_FROM) {
    const says = `It does not run on a schedule, and ${percent(flowing)} of all ten-minute windows have requests.`;
    return weigh('no-pauses', flowing, says);
  }
  if (atATime > FEW_AT_A_TIME || bursts < Math.max(MIN_RUNS, RUNS_A_DAY * activeDays)) return null;
  const says = `Its requests come ${atATime <= 1 ? 'one by one' : `about ${Math.round(atATime)} at a time`}, ${formatCount(bursts)} times, each after ten minutes of silence.`;
  return weigh('one-by-one', atATime, says);
};
