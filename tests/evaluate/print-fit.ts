import { type Confusion, leftUndecided, macroF1, realTimeCalled } from './measure/confusion';
import { committedWeights, partsOf } from './measure/fit-weights';
import { type FitSet, fittedOn, ladder, type Rung } from './measure/joint-fit';
import { figure, share, table } from './print-table';

/** What each ridge leads to out of fold, and weights fitted on everything under the best one, beside the committed ones. */
export function printFit(sets: readonly FitSet[], folds: number): string {
  const rungs = ladder(sets, folds);
  const [best] = rungs.toSorted((a, b) => meanF1(b) - meanF1(a) || b.ridge - a.ridge);
  if (best === undefined) throw new Error('No ridge was tried.');
  const cases = sets.flatMap((set) => set.cases);
  const fitted = fittedOn(cases, best.ridge);
  return [
    `By weights that were fitted on ${folds - 1} of ${folds} folds of everything and held to the committed ones, the other fold:`,
    table([['ridge', ...sets.map(({ name }) => name), 'mean'], ...rungs.map(rungLine)]),
    'macro-F1, left undecided, real-time called scheduled. The committed weights may have been tuned on all of this.',
    '',
    `Weights fitted on everything under a ridge of ${best.ridge}:`,
    table(
      [...committedWeights()].map(([signal, nats]) => [
        signal,
        `${nats.toFixed(2)} -> ${(fitted.get(signal) ?? nats).toFixed(2)}`,
        `in ${cases.filter((one) => partsOf(one).some((part) => part.signal === signal)).length} cases`,
      ]),
    ),
  ].join('\n');
}

const meanF1 = ({ confusions }: Rung): number =>
  confusions.reduce((sum, confusion) => sum + macroF1(confusion), 0) / confusions.length;

function rungLine(rung: Rung): string[] {
  const cell = (confusion: Confusion) =>
    [figure(macroF1(confusion)), share(leftUndecided(confusion)), share(realTimeCalled(confusion, 'scheduled'))].join(
      ', ',
    );
  return [
    Number.isFinite(rung.ridge) ? String(rung.ridge) : 'committed',
    ...rung.confusions.map(cell),
    figure(meanF1(rung)),
  ];
}
