import { decidedFrom, REAL_TIME_BOUND, SLOWER_TIER_BOUND } from './bounds';
import type { Verdict } from './latency-class';
import { type Probabilities, ranked } from './probabilities';

const BOUNDS = { scheduled: REAL_TIME_BOUND, 'near-real-time': SLOWER_TIER_BOUND };

/** The most probable class, if it is probable enough and real-time is unlikely enough. Otherwise `undecided`. */
export function verdictOf(probabilities: Probabilities): Verdict {
  const [leader] = ranked(probabilities);
  if (probabilities[leader] < decidedFrom(leader)) return 'undecided';
  if (leader !== 'real-time' && probabilities['real-time'] >= BOUNDS[leader]) return 'undecided';
  return leader;
}
