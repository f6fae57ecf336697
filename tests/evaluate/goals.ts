import type { Evaluation } from './measure/evaluation';

/** A goal, and what was measured against it. Shares are from 0 to 1; null was not measured. */
export type Goal = { says: string; measured: number | null; bound: number; atLeast: boolean; met: boolean };

/** Issue 4, Proof. `macroF1` depends on whether names are to be seen. */
export function goalsOf(evaluation: Evaluation, leastMacroF1: number): Goal[] {
  const atMost = (says: string, measured: number | null, bound: number): Goal => ({
    says,
    measured,
    bound,
    atLeast: false,
    met: measured !== null && measured < bound,
  });
  return [
    atMost('real-time called batchable', evaluation.realTimeCalledBatchable, 0.005),
    {
      says: 'macro-F1',
      measured: evaluation.macroF1,
      bound: leastMacroF1,
      atLeast: true,
      met: evaluation.macroF1 >= leastMacroF1,
    },
    atMost('left undecided', evaluation.leftUndecided, 0.1),
    atMost('expected calibration error', evaluation.calibrationError, 0.05),
  ];
}
