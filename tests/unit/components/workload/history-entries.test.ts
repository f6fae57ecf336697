import { expect, it } from 'vitest';
import { historyEntries } from '../../../../components/workload/decide/history-entries';
import type { Change, Decision } from '../../../../lib/latency/decision';
import type { AnnotationEntry } from '../../../../lib/workloads/annotation-entry';

const decision = (id: number, change: Change): Decision => ({
  id,
  workloadId: 'w',
  change,
  reason: null,
  by: 'Ana',
  at: '2026-11-21T09:00:00.000Z',
});

it('says what each entry did, whether it still holds and whether it can be taken back', () => {
  const entries = historyEntries(
    [
      decision(1, { kind: 'override', latencyClass: 'scheduled', deadlineHours: 8 }),
      decision(2, { kind: 'answer', question: 'next-click', answer: 'no' }),
      decision(3, { kind: 'override', latencyClass: null, deadlineHours: 30 }),
      decision(4, { kind: 'undo', undoes: 1 }),
    ],
    [],
  );
  expect(entries.map(({ says, undo, undone }) => [says, undo !== null, undone])).toEqual([
    ['set the class to scheduled and the deadline to 8 h', false, true],
    ['answered: Does the answer change their next click? No', true, false],
    ['set the deadline to 30 h', true, false],
    ['undid no. 1', false, false],
  ]);
});

it('has the owner, the cost centre and the note among the decisions, by their times', () => {
  const entry = (id: number, at: string, of: Partial<AnnotationEntry>): AnnotationEntry => ({
    ...{ id, workloadId: 'w', field: 'owner', value: 'Mail', undoes: null, by: 'Ben', at: `2026-11-21T${at}:00.000Z` },
    ...of,
  });
  const entries = historyEntries(
    [decision(1, { kind: 'answer', question: 'next-click', answer: 'no' })],
    [
      entry(1, '08:00', {}),
      entry(2, '08:30', { field: 'note', value: null }),
      entry(3, '09:30', { value: 'Ops' }),
      entry(4, '10:00', { value: 'Mail', undoes: 3 }),
    ],
  );
  expect(entries.map(({ no, says, undo, undone }) => [no, says, undo, undone])).toEqual([
    ['N1', 'set the owner to Mail', { annotation: 1 }, false],
    ['N2', 'took back the note', { annotation: 2 }, false],
    ['1', 'answered: Does the answer change their next click? No', { decision: 1 }, false],
    ['N3', 'set the owner to Ops', null, true],
    ['N4', 'undid no. N3: the owner is Mail again', null, false],
  ]);
});
