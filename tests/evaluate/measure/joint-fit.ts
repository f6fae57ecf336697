import { type Confusion, confusionOf } from './confusion';
import { examplesOf } from './cross-validate';
import { committedWeights, fitWeights, partsOf, probabilitiesWith, type Weights } from './fit-weights';
import { foldsOf } from './folds';
import { answerFrom, type TaggedCase } from './judge';

/** `counts`: how many cases it counts as in the fit and where it is judged. */
export type FitCase = TaggedCase & { counts: number };
/** Cases of one kind, whose groups are dealt by themselves. */
export type FitSet = { name: string; cases: readonly FitCase[] };
/** A ridge toward the committed weights, and by set how cases are answered from weights that saw none of their group. */
export type Rung = { ridge: number; confusions: Confusion[] };

/** From weights that hardly stay where they are to the committed ones, which do not move. */
export const RIDGES: readonly number[] = [2, 8, 32, 128, 512, Number.POSITIVE_INFINITY];

/** What each ridge leads to out of fold, by which one is chosen: in the fit itself the weakest always looks best. */
export function ladder(sets: readonly FitSet[], folds: number, ridges = RIDGES): Rung[] {
  const dealt = sets.map(({ cases }) => foldsOf(cases, folds));
  return ridges.map((ridge) => {
    const weights = Array.from({ length: folds }, (_, fold) =>
      fittedOn(
        dealt.flatMap((parts) => parts.flatMap((part, at) => (at === fold ? [] : part))),
        ridge,
      ),
    );
    const confusions = dealt.map((parts) =>
      confusionOf(parts.flatMap((part, fold) => part.map((one) => answered(one, weights[fold] ?? new Map())))),
    );
    return { ridge, confusions };
  });
}

/** Weights fitted on these cases, held to the committed ones. */
export function fittedOn(cases: readonly FitCase[], ridge: number): Map<string, number> {
  if (ridge === Number.POSITIVE_INFINITY) return committedWeights();
  return fitWeights(examplesOf(cases), committedWeights(), ridge);
}

function answered(one: FitCase, weights: Weights) {
  return { ...answerFrom(one, probabilitiesWith(weights, partsOf(one))), counts: one.counts };
}
