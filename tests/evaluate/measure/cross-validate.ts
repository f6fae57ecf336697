import { committedWeights, type Example, fitWeights, partsOf, probabilitiesWith, type Weights } from './fit-weights';
import { foldsOfSets } from './folds';
import { type Answered, answerFrom, type TaggedCase } from './judge';

/** Cases from which weights can be learned: they have a true class, and data enough to show it. `counts`: one if absent. */
export function examplesOf(cases: readonly (TaggedCase & { counts?: number })[]): Example[] {
  return cases.flatMap((one) =>
    one.truth === 'undecided' || one.mayAsk ? [] : { truth: one.truth, parts: partsOf(one), counts: one.counts ?? 1 },
  );
}

/**
 * Every case of the sets answered with weights that were fitted on the other folds, whose groups it shares nothing with. The fit starts from
 * weights that know no case: each signal as strong as the table is on average, in its own direction. The committed ones may have
 * been tuned with these very cases at hand. The signals and their vocabulary are not refitted: people wrote them.
 */
export function crossValidated(sets: readonly (readonly TaggedCase[])[], folds: number): Map<TaggedCase, Answered> {
  const answers = new Map<TaggedCase, Answered>();
  const parts = foldsOfSets(sets, folds);
  for (const held of parts) {
    const rest = parts.filter((fold) => fold !== held).flat();
    const weights = fitWeights(examplesOf(rest), equallyStrong(committedWeights()));
    for (const one of held) answers.set(one, answerFrom(one, probabilitiesWith(weights, partsOf(one))));
  }
  return answers;
}

/** The same directions, all at the mean strength; what weighs nothing stays so. */
function equallyStrong(weights: Weights): Map<string, number> {
  const strengths = [...weights.values()].map(Math.abs).filter((strength) => strength > 0);
  const mean = strengths.reduce((sum, strength) => sum + strength, 0) / strengths.length;
  return new Map([...weights].map(([signal, weight]) => [signal, Math.sign(weight) * mean]));
}
