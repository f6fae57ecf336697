import { type Goal, goalsOf, workflowGoals } from './goals';
import type { LabelledCase } from './labelled-case';
import { crossValidated } from './measure/cross-validate';
import { type Ablation, ablations, type Evaluation, evaluate } from './measure/evaluation';
import { type Answered, ownAnswer, type TaggedCase, tagged } from './measure/judge';
import { type ProfiledCase, withNames, withoutNames } from './profile-logs';
import { workflowCases } from './workflow-cases';

/** One set, judged twice: with the weights that are committed, and with weights fitted on folds that it is not in. */
export type SetResult = {
  name: string;
  cases: TaggedCase[];
  answers: Answered[];
  committed: Evaluation;
  /** Null for a set that nothing is ever fitted on. */
  folds: Evaluation | null;
  ablations: Ablation[];
  goals: Goal[];
};

const LEAST_WITH_NAMES = 0.95;
const LEAST_WITHOUT_NAMES = 0.85;

/**
 * Judges the classifier on logs with and without names and on workflows: first the sets that may be tuned on, each by folds,
 * then those that nothing may be tuned on. `ablated`: with every signal removed in turn.
 */
export function runEvaluation(
  development: readonly ProfiledCase[],
  heldOut: readonly ProfiledCase[],
  folds: number,
  ablated: boolean,
): SetResult[] {
  const tuned: TestSet[] = [
    { name: 'Full logs', cases: development.map(withNames), least: LEAST_WITH_NAMES },
    { name: 'The same logs, names hidden', cases: development.map(withoutNames), least: LEAST_WITHOUT_NAMES },
    { name: 'Workflow list', cases: workflowCases('workflows.csv'), least: LEAST_WITH_NAMES },
  ];
  const untouched: TestSet[] = [
    { name: 'Held out: logs of other work', cases: heldOut.map(withNames), least: LEAST_WITH_NAMES },
    { name: 'Held out: the same logs, names hidden', cases: heldOut.map(withoutNames), least: LEAST_WITHOUT_NAMES },
    {
      name: 'Held out: workflow list in another voice',
      cases: workflowCases('workflows-held-out.csv'),
      least: LEAST_WITH_NAMES,
      goals: workflowGoals,
    },
  ];
  const cases = tuned.map((set) => set.cases.map(tagged));
  const byFold = crossValidated(cases, folds);
  return [
    ...tuned.map((set, index) => judge(set, cases[index] ?? [], byFold, ablated)),
    ...untouched.map((set) => judge(set, set.cases.map(tagged), null, ablated)),
  ];
}

/** `goals`: those of a set that nothing is tuned on, where they differ from issue 4's. */
type TestSet = { name: string; cases: LabelledCase[]; least: number; goals?: (evaluation: Evaluation) => Goal[] };

function judge(
  { name, least, goals }: TestSet,
  cases: TaggedCase[],
  byFold: Map<TaggedCase, Answered> | null,
  ablated: boolean,
): SetResult {
  const answers = cases.map(ownAnswer);
  const committed = evaluate(answers);
  const folds = byFold === null ? null : evaluate(cases.flatMap((one) => byFold.get(one) ?? []));
  return {
    name,
    cases,
    answers,
    committed,
    folds,
    ablations: ablated ? ablations(cases) : [],
    goals: goals?.(committed) ?? goalsOf(folds ?? committed, least),
  };
}

/** Cases whose answer is wrong or missing, those that would break a product first. */
export function mistakesOf({ answers }: SetResult): Answered[] {
  const cost = ({ truth, verdict }: Answered) =>
    truth === 'real-time' && verdict !== 'undecided' ? 0 : verdict === 'undecided' ? 2 : 1;
  return answers
    .filter(({ truth, verdict, mayAsk }) => verdict !== truth && !(mayAsk && verdict === 'undecided'))
    .sort((a, b) => cost(a) - cost(b));
}
