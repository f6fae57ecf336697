import { answer } from './answer';
import type { InForce } from './decisions-in-force';
import type { Tag } from './latency-class';

/** A tag with the answers that people gave. They are evidence with a weight like any other. */
export function withAnswers(tag: Tag, { answers }: InForce): Tag {
  return answers.reduce((tagged, given) => answer(tagged, given.question, given.answer), tag);
}

/**
 * A tag with the class that a person set, and no question. Probabilities and evidence stay, so that the screen can show what
 * the signals say.
 */
export function withOverride(tag: Tag, { latencyClass }: InForce): Tag {
  return latencyClass === null ? tag : { ...tag, latencyClass: latencyClass.value, question: null };
}
