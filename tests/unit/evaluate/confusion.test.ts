import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../lib/latency/latency-class';
import {
  confusionOf,
  type Judged,
  leftUndecided,
  macroF1,
  macroF1WhereAnswered,
  realTimeCalled,
  scoreOf,
} from '../../evaluate/measure/confusion';

const times = (count: number, truth: Verdict, verdict: Verdict, mayAsk = false): Judged[] =>
  Array.from({ length: count }, () => ({ truth, verdict, mayAsk }));

/** 10 real-time (8 hit, 1 called scheduled, 1 undecided), 5 near-real-time (4 hit, 1 called real-time), 5 scheduled (all hit). */
const JUDGED = [
  ...times(8, 'real-time', 'real-time'),
  ...times(1, 'real-time', 'scheduled'),
  ...times(1, 'real-time', 'undecided'),
  ...times(4, 'near-real-time', 'near-real-time'),
  ...times(1, 'near-real-time', 'real-time'),
  ...times(5, 'scheduled', 'scheduled'),
];

describe('the confusion matrix', () => {
  const confusion = confusionOf(JUDGED);

  it('counts by truth and verdict', () => {
    expect(confusion['real-time']).toEqual({ 'real-time': 8, 'near-real-time': 0, scheduled: 1, undecided: 1 });
    expect(confusion['near-real-time']['real-time']).toBe(1);
    expect(confusion.undecided).toEqual({ 'real-time': 0, 'near-real-time': 0, scheduled: 0, undecided: 0 });
  });

  it('counts undecided against recall and not against precision', () => {
    expect(scoreOf(confusion, 'real-time')).toEqual({ precision: 8 / 9, recall: 8 / 10, f1: 16 / 19 });
    expect(scoreOf(confusion, 'near-real-time')).toEqual({ precision: 1, recall: 4 / 5, f1: 8 / 9 });
    expect(scoreOf(confusion, 'scheduled')).toEqual({ precision: 5 / 6, recall: 1, f1: 10 / 11 });
  });

  it('weighs the classes alike in macro-F1', () => {
    expect(macroF1(confusion)).toBeCloseTo((16 / 19 + 8 / 9 + 10 / 11) / 3, 12);
  });

  it('leaves undecided cases out of macro-F1 where it answered', () => {
    expect(macroF1WhereAnswered(confusion)).toBeCloseTo((16 / 18 + 8 / 9 + 10 / 11) / 3, 12);
    expect(confusion['real-time'].undecided).toBe(1);
  });

  it('gives the share of real-time called batchable, and the share left undecided', () => {
    expect(realTimeCalled(confusion, 'scheduled')).toBe(1 / 10);
    expect(realTimeCalled(confusion, 'near-real-time')).toBe(0);
    expect(leftUndecided(confusion)).toBe(1 / 20);
  });
});

describe('cases that no one can tell', () => {
  it('are right when asked: they leave recall and the undecided share alone', () => {
    const confusion = confusionOf([...JUDGED, ...times(3, 'scheduled', 'undecided', true)]);
    expect(confusion.undecided.undecided).toBe(3);
    expect(scoreOf(confusion, 'scheduled').recall).toBe(1);
    expect(leftUndecided(confusion)).toBe(1 / 20);
  });

  it('are hits when told rightly, and mistakes when told wrongly', () => {
    const confusion = confusionOf([
      ...times(1, 'scheduled', 'scheduled', true),
      ...times(1, 'real-time', 'scheduled', true),
    ]);
    expect(scoreOf(confusion, 'scheduled')).toEqual({ precision: 1 / 2, recall: 1, f1: 2 / 3 });
    expect(realTimeCalled(confusion, 'scheduled')).toBe(1);
  });

  it('count against precision when a class is given where the truth is undecided', () => {
    const confusion = confusionOf([...times(1, 'scheduled', 'scheduled'), ...times(1, 'undecided', 'scheduled', true)]);
    expect(scoreOf(confusion, 'scheduled').precision).toBe(1 / 2);
  });
});

describe('nothing to divide by', () => {
  it('is null and never zero or NaN, and F1 is 0', () => {
    const confusion = confusionOf(times(2, 'scheduled', 'undecided'));
    expect(scoreOf(confusion, 'scheduled')).toEqual({ precision: null, recall: 0, f1: 0 });
    expect(scoreOf(confusion, 'real-time')).toEqual({ precision: null, recall: null, f1: 0 });
    expect(realTimeCalled(confusion, 'scheduled')).toBeNull();
    expect(leftUndecided(confusionOf([]))).toBeNull();
  });
});
