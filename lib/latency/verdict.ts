import {
  decidedFrom,
  LEADS_FROM,
  LIKELIER_THAN_NOT,
  MAY_WAIT_FROM,
  REAL_TIME_BOUND,
  SLOWER_TIER_BOUND,
} from './bounds';
import type { Verdict } from './latency-class';
import { type Probabilities, ranked } from './probabilities';

/** The class that money may follow: the most probable one, if it is probable enough and real-time is unlikely enough. Otherwise `undecided`. */
export function verdictOf(probabilities: Probabilities): Verdict {
  const likely = likelyOf(probabilities);
  if (likely === 'undecided' || probabilities[likely] < decidedFrom(likely)) return 'undecided';
  return likely !== 'real-time' && probabilities['real-time'] >= SLOWER_TIER_BOUND ? 'undecided' : likely;
}

/**
 * The class that a log is said to show, whether or not it is sure enough for money. Where somebody may well be waiting, that is said: it is
 * what most of such work turned out to be, and it moves nothing. Scheduled has to be likelier than not, with real-time as unlikely as for money.
 */
export function likelyOf(probabilities: Probabilities): Verdict {
  const [leader] = ranked(probabilities);
  const realTime = probabilities['real-time'];
  if (probabilities[leader] < LEADS_FROM) return 'undecided';
  if (realTime >= MAY_WAIT_FROM) return 'real-time';
  const isLevel = probabilities.scheduled < LIKELIER_THAN_NOT;
  return leader === 'scheduled' && (isLevel || realTime >= REAL_TIME_BOUND) ? 'undecided' : leader;
}
