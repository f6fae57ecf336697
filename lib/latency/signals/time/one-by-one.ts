import { formatCount } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import { weigh } from '../../weigh';
import type { WeightName } from '../../weights';
import { type Signal, speaksOf } from '../signal';
import { BY_THE_CLOCK } from './clock-alignment';
import { EVEN_NIGHTS } from './even-nights';
import { ONE_OFF } from './one-off';
import { PACED } from './paced';

/** A job leaves most ten-minute windows empty. Traffic without pauses does not. */
const FLOWING_FROM = 0.3;
/** Collected work comes in runs. Requests that people and events cause come one or a few at a time. */
const FEW_AT_A_TIME = 4;
const MIN_RUNS = 30;
/** Fewer runs a day than this are a job, even if each is small. */
const RUNS_A_DAY = 3;

/** What says why they come so, other than that each follows an event that somebody knows of. */
export const NOT_BY_EVENTS: readonly WeightName[] = [
  ...BY_THE_CLOCK,
  ...PACED,
  ...EVEN_NIGHTS,
  ...ONE_OFF,
  'word-job-one-by-one',
  'evaluation-environment',
];

/** Requests that come one by one or without pauses, and neither on a schedule nor at a set pace: each follows an event. */
export const oneByOne: Signal = (subject, before) => {
  const arrivals = subject.profile?.arrivals ?? null;
  if (arrivals === null || arrivals.typicalRun === null || speaksOf(before, NOT_BY_EVENTS)) return null;
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
