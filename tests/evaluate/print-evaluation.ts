import { LATENCY_CLASSES } from '../../lib/latency/latency-class';
import type { Naming } from '../../lib/latency/subject';
import { readWords } from '../../lib/latency/words/read-words';
import { type Confusion, VERDICTS } from './measure/confusion';
import type { Evaluation } from './measure/evaluation';
import type { Answered } from './measure/judge';
import { figure, goalLine, share, table } from './print-table';
import { mistakesOf, type SetResult } from './run-evaluation';

function confusionTable(confusion: Confusion): string {
  return table([
    ['truth \\ answer', ...VERDICTS],
    ...VERDICTS.map((truth) => [
      truth === 'undecided' ? 'can not be told' : truth,
      ...VERDICTS.map((verdict) => String(confusion[truth][verdict])),
    ]),
  ]);
}

function figures(evaluation: Evaluation): string {
  return table([
    ['', 'precision', 'recall', 'F1'],
    ...LATENCY_CLASSES.map((name) => {
      const { precision, recall, f1 } = evaluation.scores[name];
      return [name, figure(precision), figure(recall), figure(f1)];
    }),
  ]);
}

function reliabilityTable({ reliability }: Evaluation): string {
  return table([
    ['said to be sure by', 'cases', 'on average', 'right'],
    ...reliability.map(({ from, to, claims, claimed, observed }) => [
      `${share(from)} to ${share(to)}`,
      String(claims),
      share(claimed),
      share(observed),
    ]),
  ]);
}

function ablationTable({ committed, ablations }: SetResult): string {
  return table([
    ['without', 'speaks in', 'macro-F1', 'change', 'real-time batched', 'undecided'],
    ...ablations.map((one) => [
      one.signal,
      String(one.speaksIn),
      figure(one.macroF1),
      `${one.macroF1 >= committed.macroF1 ? '+' : ''}${figure(one.macroF1 - committed.macroF1)}`,
      share(one.realTimeCalledBatchable),
      share(one.leftUndecided),
    ]),
  ]);
}

function summary(evaluation: Evaluation): string {
  return [
    `macro-F1 ${figure(evaluation.macroF1)} (${figure(evaluation.macroF1WhereAnswered)} where it answered)`,
    `real-time called batchable ${share(evaluation.realTimeCalledBatchable)} and near-real-time ${share(evaluation.realTimeCalledSlower)}`,
    `left undecided ${share(evaluation.leftUndecided)}`,
    `expected calibration error ${figure(evaluation.calibrationError)}`,
  ].join(', ');
}

function printSet(set: SetResult): string {
  const { name, committed, folds } = set;
  return [
    `== ${name} (${committed.cases} cases)`,
    'With the committed weights: what was answered, by the truth',
    confusionTable(committed.confusion),
    figures(committed),
    `  ${summary(committed)}`,
    ...(folds === null
      ? []
      : ['With weights fitted on the other folds only', confusionTable(folds.confusion), `  ${summary(folds)}`]),
    'Calibration: how often the most probable class was the true one',
    reliabilityTable(folds ?? committed),
    ...(set.ablations.length === 0
      ? []
      : ['Each signal removed (committed weights; the others are not refitted)', ablationTable(set)]),
    folds === null ? 'Goals, on a set that nothing is tuned on' : 'Goals, on folds never fitted on',
    ...set.goals.map(goalLine),
  ].join('\n');
}

/** One line a set: with the committed weights, and by folds where weights may have been tuned on the set. */
function overview(sets: readonly SetResult[]): string {
  const line = (name: string, evaluation: Evaluation): string[] => [
    name,
    String(evaluation.cases),
    figure(evaluation.macroF1),
    figure(evaluation.macroF1WhereAnswered),
    share(evaluation.realTimeCalledBatchable),
    share(evaluation.leftUndecided),
    figure(evaluation.calibrationError),
  ];
  return [
    '== In short',
    table([
      ['', 'cases', 'macro-F1', 'where answered', 'real-time batched', 'undecided', 'calibration error'],
      ...sets.flatMap(({ name, committed, folds }) => [
        line(name, committed),
        ...(folds === null ? [] : [line('  fitted on other folds only', folds)]),
      ]),
    ]),
    `Goals met: ${sets.flatMap(({ goals }) => goals).filter(({ met }) => met).length} of ${sets.flatMap(({ goals }) => goals).length}`,
  ].join('\n');
}

export function printEvaluation(sets: readonly SetResult[]): string {
  return [
    'How well the classifier tags, on a set we built: no public data says whether somebody was waiting.',
    'Undecided counts as missed, except where too little is known for anybody to tell ("can not be told").',
    ...sets.map(printSet),
    overview(sets),
  ].join('\n\n');
}

/** The rules and words of the tables that speak in a name or a sentence, by their names. */
function rulesIn(naming: Naming): string {
  const rules = readWords(naming).map(({ rule }) => rule);
  return rules.length === 0 ? '' : `  (${rules.join(', ')})`;
}

function printMistake({ of, truth, verdict, probabilities }: Answered): string {
  const odds = LATENCY_CLASSES.map((name) => `${name} ${share(probabilities[name])}`).join(', ');
  return [
    `${of.id}: ${truth}, called ${verdict} (${odds})`,
    `    ${of.why}`,
    `    ${of.about}`,
    ...of.subject.words.map((naming) => `    ${naming.source}: ${naming.text}${rulesIn(naming)}`),
    ...of.tag.evidence.map(
      ({ signal, toward, weight, says }) => `    ${weight.toFixed(2).padStart(6)} ${toward}  ${signal}: ${says}`,
    ),
  ].join('\n');
}

export function printMistakes(sets: readonly SetResult[]): string {
  return sets
    .map((set) => {
      const mistakes = mistakesOf(set);
      return [`== ${set.name}: ${mistakes.length} of ${set.cases.length}`, ...mistakes.map(printMistake)].join('\n\n');
    })
    .join('\n\n');
}
