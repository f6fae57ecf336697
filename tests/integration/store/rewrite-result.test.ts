import { expect, it } from 'vitest';
import type { Histories } from '../../../lib/latency/decision';
import { completeAudit, setProgress } from '../../../lib/store/audit-job';
import { createAudit, deleteAudit, getAudit } from '../../../lib/store/audits';
import { getHistory, type NewDecision } from '../../../lib/store/decisions';
import { recordDecision } from '../../../lib/store/record-decision';
import { replaceWorkloads } from '../../../lib/store/replace-workloads';
import { type FinishedAudit, reassessStored } from '../../../lib/store/rewrite-result';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';
import { exampleAudit, exampleProfile, exampleReport } from './example-result';

dataInTemporaryDirectory();

const started = async () => {
  const id = await createAudit({ name: 'a', kind: 'log', stage: 'Waiting', options: {} });
  await setProgress(id, {});
  return id;
};
const finished = async (...ids: string[]) => {
  const id = await started();
  await completeAudit(id, ...exampleAudit(0, ...ids));
  return id;
};
const decisionOn = (workloadId: string, by: string): NewDecision => ({
  workloadId,
  change: { kind: 'override', latencyClass: 'scheduled', deadlineHours: null },
  reason: 'x',
  by,
});

/** A result that shows how many decisions it knows of: as the rows of its report. */
const counting = (histories: Histories) => exampleReport([...histories.values()].flat().length);
const count = async (_audit: FinishedAudit, histories: Histories) => counting(histories);
const rowsOf = async (id: string) => (await getAudit(id))?.report?.source.rows;

it('others write while the audits of a decision are computed again', async () => {
  const id = await finished('w');
  await recordDecision(
    decisionOn('w', 'Ana'),
    () => {},
    async (audit, histories) => {
      // Where the lock were held, this would wait for it for ever.
      await createAudit({ name: 'meanwhile', kind: 'log', stage: 'Waiting', options: {} });
      return count(audit, histories);
    },
  );
  expect(await rowsOf(id)).toBe(1);
});

it('a result is never saved over a newer one: it is computed again from that, and in the end under the lock', async () => {
  const id = await finished('w');
  let calls = 0;
  await recordDecision(
    decisionOn('w', 'Ana'),
    () => {},
    async (audit, histories) => {
      calls += 1;
      if (calls <= 3) await recordDecision(decisionOn('w', `Ben ${calls}`), () => {}, count);
      return count(audit, histories);
    },
  );
  expect(calls).toBe(4);
  expect(await rowsOf(id)).toBe(4);
  expect((await getHistory('w')).map(({ by }) => by)).toEqual(['Ben 1', 'Ben 2', 'Ben 3', 'Ana']);
});

it('a decision counts in an audit that is completed while it is made', async () => {
  await finished('w');
  let late = '';
  await recordDecision(
    decisionOn('w', 'Ana'),
    () => {},
    async (audit, histories) => {
      late ||= await finished('w');
      return count(audit, histories);
    },
  );
  expect(await rowsOf(late)).toBe(1);
});

it('an audit is completed with what was decided on its workloads meanwhile, and once only where that were others', async () => {
  await finished('w', 'other');
  for (const [workloadId, made] of [
    ['w', 2],
    ['other', 1],
  ] as const) {
    const id = await started();
    let calls = 0;
    const [workloads] = exampleAudit(0, 'w');
    await completeAudit(id, workloads, async (histories) => {
      calls += 1;
      if (calls === 1) await recordDecision(decisionOn(workloadId, 'Ana'), () => {}, count);
      return counting(histories);
    });
    expect(calls).toBe(made);
  }
});

it('an audit that is deleted while it is computed again is let go', async () => {
  const id = await finished('w');
  const reassess = async (audit: FinishedAudit, histories: Histories) => {
    await deleteAudit(id);
    return count(audit, histories);
  };
  expect(await reassessStored(id, reassess)).toBeNull();
  const again = await finished('w');
  const replaced = await replaceWorkloads(again, exampleAudit(0, 'v')[0], async (audit, histories) => {
    await deleteAudit(again);
    return count(audit, histories);
  });
  expect(replaced).toBeNull();
});

it('more workloads than are read at a time come back in the order they went in', async () => {
  const ids = Array.from({ length: 1201 }, (_, index) => `w${(index * 7) % 1201}`);
  const id = await finished(...ids);
  const seen: string[] = [];
  await reassessStored(id, async (audit, histories) => {
    for await (const row of audit.workloads()) {
      seen.push(row.id);
      expect(JSON.parse(row.profile)).toEqual(exampleProfile(row.id));
    }
    return count(audit, histories);
  });
  expect(seen).toEqual(ids);
});
