import type { LATENCY_CLASSES } from '../../../lib/latency/latency-class';
import { expectedCalibrationError, type ReliabilityBin, reliability } from './calibration';
import {
  type ClassScore,
  type Confusion,
  confusionOf,
  leftUndecided,
  macroF1,
  macroF1WhereAnswered,
  realTimeCalled,
  scoreOf,
} from './confusion';
import { type Answered, answerWithout, claimsOf, type TaggedCase } from './judge';

/** All figures of one set of answers. Shares are from 0 to 1; null is a share of nothing. */
export type Evaluation = {
  cases: number;
  confusion: Confusion;
  scores: Record<(typeof LATENCY_CLASSES)[number], ClassScore>;
  macroF1: number;
  macroF1WhereAnswered: number;
  realTimeCalledBatchable: number | null;
  realTimeCalledSlower: number | null;
  leftUndecided: number | null;
  reliability: ReliabilityBin[];
  calibrationError: number | null;
};

export function evaluate(answers: readonly Answered[]): Evaluation {
  const confusion = confusionOf(answers);
  const claims = claimsOf(answers);
  return {
    cases: answers.length,
    confusion,
    scores: {
      'real-time': scoreOf(confusion, 'real-time'),
      'near-real-time': scoreOf(confusion, 'near-real-time'),
      scheduled: scoreOf(confusion, 'scheduled'),
    },
    macroF1: macroF1(confusion),
    macroF1WhereAnswered: macroF1WhereAnswered(confusion),
    realTimeCalledBatchable: realTimeCalled(confusion, 'scheduled'),
    realTimeCalledSlower: realTimeCalled(confusion, 'near-real-time'),
    leftUndecided: leftUndecided(confusion),
    reliability: reliability(claims),
    calibrationError: expectedCalibrationError(claims),
  };
}

/** What the figures are without one signal, and how many cases it speaks in. */
export type Ablation = Pick<Evaluation, 'macroF1' | 'realTimeCalledBatchable' | 'leftUndecided'> & {
  signal: string;
  speaksIn: number;
};

/** The figures with each signal removed in turn, the one that is missed most first. Removing is not refitting: the others keep their weights. */
export function ablations(cases: readonly TaggedCase[]): Ablation[] {
  const signals = new Set(cases.flatMap(({ tag }) => tag.evidence.map(({ signal }) => signal)));
  return [...signals]
    .map((signal) => {
      const without = evaluate(cases.map((of) => answerWithout(of, (evidence) => evidence.signal === signal)));
      const speaksIn = cases.filter(({ tag }) => tag.evidence.some((evidence) => evidence.signal === signal)).length;
      return {
        signal,
        speaksIn,
        macroF1: without.macroF1,
        realTimeCalledBatchable: without.realTimeCalledBatchable,
        leftUndecided: without.leftUndecided,
      };
    })
    .sort((a, b) => a.macroF1 - b.macroF1 || b.speaksIn - a.speaksIn);
}
