import type { Evaluation } from './measure/evaluation';
import type { MoneyFigures } from './measure/money-figures';

/** A goal, and what was measured against it. Shares are from 0 to 1; null was not measured. `is`: how the figure is written. */
export type Goal = {
  says: string;
  measured: number | null;
  bound: number;
  holds: 'at least' | 'at most' | 'under';
  is: 'share' | 'figure' | 'count';
  met: boolean;
};

function goal(says: string, measured: number | null, holds: Goal['holds'], bound: number, is: Goal['is']): Goal {
  const met =
    measured !== null &&
    (holds === 'at least' ? measured >= bound : holds === 'at most' ? measured <= bound : measured < bound);
  return { says, measured, bound, holds, is, met };
}

/** Issue 4, Proof. `leastMacroF1` depends on whether names are to be seen. */
export function goalsOf(evaluation: Evaluation, leastMacroF1: number): Goal[] {
  return [
    goal('real-time called batchable', evaluation.realTimeCalledBatchable, 'under', 0.005, 'share'),
    goal('macro-F1', evaluation.macroF1, 'at least', leastMacroF1, 'figure'),
    goal('left undecided', evaluation.leftUndecided, 'under', 0.1, 'share'),
    goal('expected calibration error', evaluation.calibrationError, 'under', 0.05, 'figure'),
  ];
}

/** Issue 15, Proof, for workflow lists in voices that nobody here has read. */
export function workflowGoals(evaluation: Evaluation): Goal[] {
  return [
    goal('real-time called scheduled', evaluation.realTimeCalledBatchable, 'at most', 0, 'share'),
    goal('macro-F1', evaluation.macroF1, 'at least', 0.92, 'figure'),
    goal('left undecided', evaluation.leftUndecided, 'at most', 0.1, 'share'),
  ];
}

/** Issue 15, Proof, for audits of archetypes that nothing is tuned on. `nameless`: macro-F1 without names on LiteLLM's own rows. */
export function auditGoals(figures: MoneyFigures, nameless: number | null): Goal[] {
  return [
    goal('harm, of dollars somebody waits for', figures.harmInUsd.share, 'at most', 0.003, 'share'),
    goal('useless, of dollars recommended', figures.useless.share, 'at most', 0.02, 'share'),
    goal('found unasked, of movable dollars', figures.found.share, 'at least', 0.75, 'share'),
    goal('found after three questions', figures.foundAfterThree.share, 'at least', 0.97, 'share'),
    goal('macro-F1 after all honest answers', figures.macroF1AfterAll, 'at least', 0.97, 'figure'),
    goal('idle questions', figures.questions.idle, 'at most', 0, 'count'),
    goal('one-offs shown as monthly', figures.onceAsMonthly.share, 'at most', 0, 'share'),
    goal('macro-F1 with names', figures.macroF1, 'at least', 0.85, 'figure'),
    goal('macro-F1 without names, LiteLLM', nameless, 'at least', 0.7, 'figure'),
  ];
}
