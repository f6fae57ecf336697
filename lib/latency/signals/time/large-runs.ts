import { formatCount } from '../../../wording/number';
import { isChained } from '../../dependent-calls';
import { weigh } from '../../weigh';
import { type Signal, speaksOf } from '../signal';
import { busyByChance } from './by-chance';
import { BY_THE_CLOCK } from './clock-alignment';
import { mayBeWatched } from './watched-lists';

/** Runs of people, with ten minutes of silence around them, mostly hold one or two dozen requests. Above the second number nobody reads along. */
const LARGE_FROM = 12;
const CERTAIN_FROM = 160;
const ACTIVE_UP_TO = 0.15;
const MIN_RUNS = 2;
/** People return to a tool all day long. A list is handled once or twice. */
const RUNS_A_DAY = 3;

/**
 * Many requests at a time and then long silence: a list. More requests at a time are stronger evidence. A list that somebody may watch
 * speaks only against people who read its answers.
 */
export const largeRuns: Signal = ({ profile }, before) => {
  const arrivals = profile?.arrivals ?? null;
  if (profile === null || arrivals === null || arrivals.typicalRun === null) return null;
  // The steps of an agent are as many at a time, but none is known before. A clock starts agents on a list.
  if (isChained(profile) && !speaksOf(before, BY_THE_CLOCK)) return null;
  // What a live session makes at a set pace is as many, too.
  if (speaksOf(before, ['paced-session'])) return null;
  // A crowd that comes for a lesson or an event is as many, and each of them waits for one answer.
  if (busyByChance(profile) !== null) return null;
  const { requests } = arrivals.typicalRun;
  if (arrivals.bursts > RUNS_A_DAY * arrivals.activeDays) return null;
  if (requests < LARGE_FROM || arrivals.activeWindowShare > ACTIVE_UP_TO || arrivals.bursts < MIN_RUNS) return null;
  const factor = Math.min(1, Math.log(requests / LARGE_FROM) / Math.log(CERTAIN_FROM / LARGE_FROM));
  const says = `Its ${formatCount(arrivals.bursts)} runs mostly hold ${formatCount(requests)} requests or more, with silence between.`;
  const nobody = weigh('large-runs-nobody-watches', requests, says, factor);
  return mayBeWatched(arrivals, before) ? nobody : [weigh('large-runs', requests, says, factor), nobody];
};
