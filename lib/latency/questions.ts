import { DECIDED_FROM, REAL_TIME_BOUND } from './bounds';
import type { LatencyClass } from './latency-class';
import { type Probabilities, ranked } from './probabilities';

export const QUESTIONS = {
  afterSession: 'Would a user notice if this arrived after their session?',
  nextClick: 'Does the answer change their next click?',
  inputKnown: 'Is the input known before the call?',
  readBy: 'By when is it read?',
} as const;

/**
 * The one question whose answer parts the two classes in doubt: the two most probable, or, where only the real-time bound
 * holds a leader back, the leader and real-time. Without a shape to read, what is missing between real-time and scheduled
 * is first whether the work could be gathered at all.
 */
export function questionFor(probabilities: Probabilities, shapeIsKnown: boolean): string {
  const [leader, second] = ranked(probabilities);
  const heldBack = probabilities[leader] >= DECIDED_FROM && probabilities['real-time'] >= REAL_TIME_BOUND;
  const inDoubt: LatencyClass[] = [leader, heldBack ? 'real-time' : second];
  if (!inDoubt.includes('real-time')) return QUESTIONS.readBy;
  if (inDoubt.includes('near-real-time')) return QUESTIONS.nextClick;
  return shapeIsKnown ? QUESTIONS.afterSession : QUESTIONS.inputKnown;
}
