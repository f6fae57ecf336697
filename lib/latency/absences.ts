import type { Evidence } from './latency-class';
import type { WeightName } from './weights';

/** Evidence of what a log does not show: no user, no session, no stream, no second turn, nobody who goes away. */
const ABSENCES: readonly WeightName[] = [
  'no-users',
  'no-sessions',
  'not-streamed',
  'single-turns',
  'calls-alone',
  'never-cancelled',
  'structured-answers',
];
/** An application that passes no users on mostly passes no sessions either, and a button has none of all these, whoever waits for it. */
const EACH_FURTHER = 0.5;

/**
 * The evidence with absences counted as what they are, one fact said several times: the strongest in full, each further one half of the
 * one before, as with the words of a name. Measured on logs and audits that may be tuned on (`npm run evaluate`): probabilities of real-time
 * work that leaves no trace of people were too small by half.
 */
export function withoutRepeatedAbsences(evidence: readonly Evidence[]): Evidence[] {
  const absences = evidence
    .filter(({ signal }) => ABSENCES.some((name) => name === signal))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return evidence.map((one) => {
    const rank = absences.indexOf(one);
    return rank < 1 ? one : { ...one, weight: one.weight * EACH_FURTHER ** rank };
  });
}
