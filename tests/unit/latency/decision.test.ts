import { describe, expect, it } from 'vitest';
import { changeSchema, decisionSchema } from '../../../lib/latency/decision';

const override = (latencyClass: unknown, deadlineHours: unknown) => ({ kind: 'override', latencyClass, deadlineHours });
const messages = (change: unknown) => changeSchema.safeParse(change).error?.issues.map(({ message }) => message) ?? [];

describe('a change', () => {
  it.each([
    override('scheduled', null),
    override(null, 4),
    override('real-time', 8_784),
    { kind: 'answer', question: 'next-click', answer: 'no' },
    { kind: 'undo', undoes: 3 },
  ])('is kept as it is: %o', (change) => expect(changeSchema.parse(change)).toEqual(change));

  it.each([
    [override(null, null), 'Set a class, a deadline or both.'],
    [override(null, 0), 'A deadline must be more than 0 hours and at most a year.'],
    [override(null, 8_785), 'A deadline must be more than 0 hours and at most a year.'],
    [override(null, 'soon'), 'A deadline must be more than 0 hours and at most a year.'],
    [
      { kind: 'answer', question: 'next-click', answer: 'later' },
      'The answers to "Does the answer change their next click?" are: yes, no.',
    ],
    [
      { kind: 'rename' },
      'Say what to change: an override, an answer, a kind of review, a join of parts, how often it comes or an undo.',
    ],
    [{ kind: 'recur', times: 1.5, every: 'week' }, 'Say how many times it comes: a whole number from 0 to 1000.'],
    [{ kind: 'recur', times: 1, every: 'year' }, 'Say how often it comes: every day, week, month.'],
  ])('is refused in words: %o', (change, message) => expect(messages(change)).toEqual([message]));

  it.each([
    override('urgent', null),
    { kind: 'answer', question: 'why', answer: 'yes' },
    { kind: 'answer', question: 'next-click' },
    { kind: 'undo', undoes: 0 },
    { kind: 'undo', undoes: 1.5 },
    { kind: 'undo' },
  ])('is refused: %o', (change) => expect(changeSchema.safeParse(change).success).toBe(false));
});

describe('a decision', () => {
  const decision = {
    id: 1,
    workloadId: 'w-12',
    change: { kind: 'undo', undoes: 3 },
    reason: null,
    by: 'somebody',
    at: '2026-11-28T20:00:00Z',
  };

  it('is kept whole', () => expect(decisionSchema.parse(decision)).toEqual(decision));
  it.each([{ id: 0 }, { workloadId: '' }, { by: '' }, { change: override(null, null) }, { reason: undefined }])(
    'is refused with %o',
    (wrong) => expect(decisionSchema.safeParse({ ...decision, ...wrong }).success).toBe(false),
  );
});
