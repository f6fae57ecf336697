import { describe, expect, it } from 'vitest';
import type { Change, Decision } from '../../../lib/latency/decision';
import {
  decisionsInForce,
  historyOf,
  joinOf,
  NOTHING_DECIDED,
  standing,
} from '../../../lib/latency/decisions-in-force';
import type { LatencyClass } from '../../../lib/latency/latency-class';
import type { QuestionId } from '../../../lib/latency/questions';

const override = (latencyClass: LatencyClass | null, deadlineHours: number | null): Change => ({
  kind: 'override',
  latencyClass,
  deadlineHours,
});
const answer = (question: QuestionId, id: string): Change => ({ kind: 'answer', question, answer: id });
const undo = (undoes: number): Change => ({ kind: 'undo', undoes });

/** A history of these changes, numbered from 1. */
function history(...changes: Change[]): Decision[] {
  return changes.map((change, index) => ({
    id: index + 1,
    workloadId: 'w',
    change,
    reason: null,
    by: 'Ana',
    at: '2026-11-21T09:00:00.000Z',
  }));
}

const values = (...changes: Change[]) => {
  const { latencyClass, deadlineHours, answers } = decisionsInForce(history(...changes));
  return [latencyClass?.value, deadlineHours?.value, answers.map((given) => given.answer)];
};

describe('the history of a part', () => {
  const made = history(override('scheduled', null), override('real-time', null), { kind: 'join' }, undo(3));
  const [first, second, join, undone] = made;
  const of = (whole: readonly (Decision | undefined)[], own: readonly (Decision | undefined)[]) =>
    new Map([
      ['w', whole.filter((one) => one !== undefined)],
      ['w.clock', own.filter((one) => one !== undefined)],
    ]);

  it('has what was said of the whole, in order, and the whole has nothing of its parts', () => {
    const histories = of([second], [first]);
    expect(historyOf(histories, 'w.clock').map(({ id }) => id)).toEqual([1, 2]);
    expect(historyOf(histories, 'w').map(({ id }) => id)).toEqual([2]);
    expect(historyOf(histories, 'w.rest').map(({ id }) => id)).toEqual([2]);
    expect(historyOf(histories, 'v')).toEqual([]);
  });

  it('is joined until that is undone', () => {
    expect(joinOf(historyOf(of([join], []), 'w'))?.id).toBe(3);
    expect(joinOf(historyOf(of([join, undone], []), 'w'))).toBeNull();
    expect(joinOf([])).toBeNull();
  });
});

describe('decisions in force', () => {
  it('are none where nobody decided', () => {
    expect(decisionsInForce([])).toEqual(NOTHING_DECIDED);
  });

  it('the last word on class and deadline holds, each for itself and with who said it', () => {
    expect(values(override('scheduled', 8), override(null, 30))).toEqual(['scheduled', 30, []]);
    const { latencyClass, deadlineHours } = decisionsInForce(history(override('scheduled', 8), override(null, 30)));
    expect([latencyClass?.decision.id, deadlineHours?.decision.id]).toEqual([1, 2]);
  });

  it('the last word on how often it comes holds, until that is taken back', () => {
    const weekly: Change = { kind: 'recur', times: 1, every: 'week' };
    const often = (...changes: Change[]) => decisionsInForce(history(...changes)).recurrence?.value;
    expect(often(weekly, { kind: 'recur', times: 3, every: 'month' })).toEqual({ times: 3, every: 'month' });
    expect(often(weekly, { kind: 'recur', times: 3, every: 'month' }, undo(2))).toEqual({ times: 1, every: 'week' });
    expect(often(weekly, undo(1))).toBeUndefined();
  });

  it('taking one back brings the one before it into force', () => {
    expect(values(override('scheduled', null), override('real-time', null), undo(2))).toEqual([
      'scheduled',
      undefined,
      [],
    ]);
    expect(values(override('scheduled', null), override('real-time', null), undo(2), undo(1))).toEqual([
      undefined,
      undefined,
      [],
    ]);
  });

  it('a decision made after an undo is not undone by it', () => {
    expect(values(override('scheduled', null), undo(1), override('scheduled', null))).toEqual([
      'scheduled',
      undefined,
      [],
    ]);
  });

  it('keep the last answer to each question, in the order in which they were given', () => {
    expect(values(answer('next-click', 'yes'), answer('read-by', 'hours'), answer('next-click', 'no'))).toEqual([
      undefined,
      undefined,
      ['hours', 'no'],
    ]);
    expect(values(answer('next-click', 'yes'), undo(1))).toEqual([undefined, undefined, []]);
  });
});

describe('what stands and so can be undone', () => {
  it('is every decision that was not, but never an undo', () => {
    expect(
      standing(history(override('scheduled', 1), answer('next-click', 'yes'), undo(1))).map(({ id }) => id),
    ).toEqual([2]);
  });
});
