import { expect, it } from 'vitest';
import { getHistory, type NewDecision } from '../../../lib/store/decisions';
import { recordDecisions, undoDecisions } from '../../../lib/store/record-decision';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';

dataInTemporaryDirectory();

const REASONS = [null, '', `It's "read" at 7,\n\\ and 😀 at 8`, 'a\u200bb\ufffd'];
const decisions: NewDecision[] = REASONS.map((reason, at) => ({
  ...{ workloadId: `w"${at}`, by: 'Ana', reason },
  change: { kind: 'override', latencyClass: 'scheduled', deadlineHours: at === 0 ? null : at / 2 },
}));

it('many decisions are kept as they were made, with ids in their order and the time', async () => {
  const before = Date.now();
  const { ids } = await recordDecisions(decisions);
  for (const [at, decision] of decisions.entries()) {
    const history = await getHistory(decision.workloadId);
    expect(history).toMatchObject([{ ...decision, id: ids[at] }]);
    expect(Date.parse(history[0]?.at ?? '')).toBeGreaterThanOrEqual(before - 1);
  }
});

it('takes back those of them that still stand, each once, and no undo', async () => {
  const { ids } = await recordDecisions(decisions);
  const first = await undoDecisions(ids.slice(0, 2), 'Ben');
  expect(first.ids).toHaveLength(2);
  const others = await undoDecisions([...ids, ...first.ids, 0, 999_999], 'Ben');
  expect(others.ids).toHaveLength(2);
  expect((await undoDecisions(ids, 'Ben')).ids).toEqual([]);
  const last = await getHistory('w"3');
  expect(last.at(-1)).toMatchObject({ change: { kind: 'undo', undoes: ids[3] }, by: 'Ben', reason: null });
});
