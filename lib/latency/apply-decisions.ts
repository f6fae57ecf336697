import { answer } from './answer';
import type { InForce } from './decisions-in-force';
import type { Tag } from './latency-class';

/** A tag after the answers that people gave, which stand in its evidence and weigh like any other. */
export function withAnswers(tag: Tag, { answers }: InForce): Tag {
  return answers.reduce((tagged, given) => answer(tagged, given.question, given.answer), tag);
}

/**
 * A tag under the class that a person set, which stands in the place of its own; nothing is asked any more. Probabilities
 * and evidence stay, so that anyone can see what the signals say.
 */
export function withOverride(tag: Tag, { latencyClass }: InForce): Tag {
  return latencyClass === null ? tag : { ...tag, latencyClass: latencyClass.value, question: null };
}
