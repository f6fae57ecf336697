import type { InForce } from './decisions-in-force';
import type { Tag } from './latency-class';

/**
 * A tag after what people decided: a class set by hand stands in the place of the tag's own, and nothing is asked any
 * more. Probabilities and evidence stay, so that anyone can see what the signals say.
 */
export function applyDecisions(tag: Tag, { latencyClass }: InForce): Tag {
  return latencyClass === null ? tag : { ...tag, latencyClass: latencyClass.value, question: null };
}
