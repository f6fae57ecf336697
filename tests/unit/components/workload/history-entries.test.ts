import { expect, it } from 'vitest';
import { historyEntries } from '../../../../components/workload/decide/history-entries';
import type { Change, Decision } from '../../../../lib/latency/decision';

const decision = (id: number, change: Change): Decision => ({
  id,
  workloadId: 'w',
  change,
  reason: null,
  by: 'Ana',
  at: '2026-11-21T09:00:00.000Z',
});

it('says what each entry did, whether it still holds and whether it can be taken back', () => {
  const entries = historyEntries([
    decision(1, { kind: 'override', latencyClass: 'scheduled', deadlineHours: 8 }),
    decision(2, { kind: 'answer', question: 'next-click', answer: 'no' }),
    decision(3, { kind: 'override', latencyClass: null, deadlineHours: 30 }),
    decision(4, { kind: 'undo', undoes: 1 }),
  ]);
  expect(entries.map(({ says, undoable, undone }) => [says, undoable, undone])).toEqual([
    ['set the class to scheduled and the deadline to 8 h', false, true],
    ['answered: Does the answer change their next click? No', true, false],
    ['set the deadline to 30 h', true, false],
    ['undid no. 1', false, false],
  ]);
});
