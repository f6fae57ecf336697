import { committedWeights, type Example, fitWeights, partsOf, probabilitiesWith } from './fit-weights';
import { foldsOf } from './folds';
import { type Answered, answerFrom, type TaggedCase } from './judge';

/** Cases from which weights can be learned: they have a true class, and data enough to show it. */
export function examplesOf(cases: readonly TaggedCase[]): Example[] {
  return cases.flatMap((one) =>
    one.truth === 'undecided' || one.mayAsk ? [] : { truth: one.truth, parts: partsOf(one) },
  );
}

/**
 * Every case answered with weights that were fitted on the other folds, whose groups it shares nothing with. The signals and
 * their vocabulary are not refitted: people wrote them.
 */
export function crossValidated(cases: readonly TaggedCase[], folds: number): Map<TaggedCase, Answered> {
  const answers = new Map<TaggedCase, Answered>();
  const parts = foldsOf(cases, folds);
  for (const held of parts) {
    const rest = parts.filter((fold) => fold !== held).flat();
    const weights = fitWeights(examplesOf(rest), committedWeights());
    for (const one of held) answers.set(one, answerFrom(one, probabilitiesWith(weights, partsOf(one))));
  }
  return answers;
}
