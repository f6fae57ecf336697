import { type Goal, goalsOf } from './goals';
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

/** Judges the classifier on the logs with and without names, and on the two lists of workflows. */
export function runEvaluation(profiles: readonly ProfiledCase[], folds: number): SetResult[] {
  const sets = [
    { name: 'Full logs', cases: profiles.map(withNames), least: LEAST_WITH_NAMES, fitted: true },
    {
      name: 'The same logs, names hidden',
      cases: profiles.map(withoutNames),
      least: LEAST_WITHOUT_NAMES,
      fitted: true,
    },
    { name: 'Workflow list', cases: workflowCases('workflows.csv'), least: LEAST_WITH_NAMES, fitted: true },
    {
      name: 'Workflow list, held out',
      cases: workflowCases('workflows-held-out.csv'),
      least: LEAST_WITH_NAMES,
      fitted: false,
    },
  ].map((set) => ({ ...set, cases: set.cases.map(tagged) }));
  const byFold = crossValidated(
    sets.filter(({ fitted }) => fitted).flatMap(({ cases }) => cases),
    folds,
  );
  return sets.map(({ name, cases, least }) => {
    const answers = cases.map(ownAnswer);
    const held = cases.flatMap((one) => byFold.get(one) ?? []);
    const committed = evaluate(answers);
    const inFolds = held.length === 0 ? null : evaluate(held);
    return {
      name,
      cases,
      answers,
      committed,
      folds: inFolds,
      ablations: ablations(cases),
      goals: goalsOf(inFolds ?? committed, least),
    };
  });
}

/** Cases whose answer is wrong or missing, those that would break a product first. */
export function mistakesOf({ answers }: SetResult): Answered[] {
  const cost = ({ truth, verdict }: Answered) =>
    truth === 'real-time' && verdict !== 'undecided' ? 0 : verdict === 'undecided' ? 2 : 1;
  return answers
    .filter(({ truth, verdict, mayAsk }) => verdict !== truth && !(mayAsk && verdict === 'undecided'))
    .sort((a, b) => cost(a) - cost(b));
}
