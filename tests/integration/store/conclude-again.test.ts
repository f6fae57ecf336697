import { expect, it } from 'vitest';
import { completeAudit, setProgress } from '../../../lib/store/audits/audit-job';
import { createAudit, deleteAudit, getAudit } from '../../../lib/store/audits/audits';
import { concludeAgain } from '../../../lib/store/audits/conclude-again';
import { replaceWorkloads } from '../../../lib/store/audits/replace-workloads';
import type { ReportInputs } from '../../../lib/store/audits/report-inputs';
import type { Settings } from '../../../lib/store/audits/report-settings';
import { staleAudits } from '../../../lib/store/audits/stale-audits';
import { getHistory, type NewDecision } from '../../../lib/store/decisions';
import { recordAssumption } from '../../../lib/store/own-assumptions';
import { recordDecision } from '../../../lib/store/record-decision';
import type { KeyChoice } from '../../../lib/workloads/key/key-choice';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';
import { exampleAudit, exampleProfile, exampleReport } from './example-result';
import { printed, startProgram } from './programs/child-process';

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
const decideOn = (workloadId: string, by: string) => {
  const change: NewDecision['change'] = { kind: 'override', latencyClass: 'scheduled', deadlineHours: null };
  return recordDecision({ workloadId, change, reason: 'x', by }, () => {});
};

/** A report that shows how many decisions it knows of: as its rows. */
const counting = ({ decisions }: Settings) => exampleReport([...decisions.values()].flat().length);
const count = async (_inputs: ReportInputs, settings: Settings) => counting(settings);
/** What whoever reads an audit now finds: how many decisions its report knows of, and whether it is marked. */
const seen = async (id: string) => {
  const audit = await getAudit(id);
  return [audit?.report?.source.rows, audit?.stale];
};
const KEY: KeyChoice = {
  columns: ['application'],
  values: { application: 2, route: 0, key_name: 0, tags: 0 },
  chosenBy: 'person',
};

it('a decision marks the audits that hold its workload, and others read and write while their reports are made again', async () => {
  const [id, other] = [await finished('w'), await finished('v')];
  expect(await decideOn('w', 'Ana')).toEqual([id]);
  expect(await seen(id)).toEqual([0, true]);
  expect(await seen(other)).toEqual([0, false]);
  await concludeAgain(
    id,
    async (inputs, settings) => {
      // Where the lock were held, this would wait for it for ever.
      await createAudit({ name: 'meanwhile', kind: 'log', stage: 'Waiting', options: {} });
      expect(await seen(id)).toEqual([0, true]);
      return count(inputs, settings);
    },
    { onlyStale: true },
  );
  expect(await seen(id)).toEqual([1, false]);
});

it('a report that is not stale is let be, unless it is asked for', async () => {
  const id = await finished('w');
  let calls = 0;
  const conclude = async (inputs: ReportInputs, settings: Settings) => {
    calls += 1;
    return count(inputs, settings);
  };
  expect(await concludeAgain(id, conclude, { onlyStale: true })).toBeNull();
  expect(calls).toBe(0);
  expect(await concludeAgain(id, conclude, { onlyStale: false })).toEqual(exampleReport(0));
  expect(calls).toBe(1);
});

it('a report is never saved over a newer one', async () => {
  const id = await finished('w');
  await decideOn('w', 'Ana');
  let calls = 0;
  await concludeAgain(
    id,
    async (_inputs, settings) => {
      calls += 1;
      await decideOn('w', 'Ben');
      await concludeAgain(id, count, { onlyStale: true });
      return counting(settings);
    },
    { onlyStale: true },
  );
  expect(calls).toBe(1);
  expect(await seen(id)).toEqual([2, false]);
});

it('a decision while a report is made leaves it marked, until one is made that rests on it', async () => {
  const id = await finished('w');
  await decideOn('w', 'Ana');
  const found: unknown[] = [];
  await concludeAgain(
    id,
    async (inputs, settings) => {
      found.push(await seen(id));
      if (found.length <= 3) await decideOn('w', `Ben ${found.length}`);
      return count(inputs, settings);
    },
    { onlyStale: true },
  );
  // Each report that was made is seen, though the next is due: somebody who decides on and on delays nothing.
  expect(found).toEqual([0, 1, 2, 3].map((rows) => [rows, true]));
  expect(await seen(id)).toEqual([4, false]);
  expect((await getHistory('w')).map(({ by }) => by)).toEqual(['Ana', 'Ben 1', 'Ben 2', 'Ben 3']);
});

it('an audit that is completed while one of its workloads is decided on is marked, and for others it is not', async () => {
  for (const [workloadId, stale] of [
    ['w', true],
    ['other', false],
  ] as const) {
    const id = await started();
    await completeAudit(id, exampleAudit(0, 'w')[0], async (settings) => {
      await decideOn(workloadId, 'Ana');
      return counting(settings);
    });
    expect((await getAudit(id))?.stale).toBe(stale);
    expect((await staleAudits()).map((audit) => audit.id)).toEqual(stale ? [id] : []);
    await concludeAgain(id, count, { onlyStale: true });
    expect(await staleAudits()).toEqual([]);
  }
});

it('a decision that is refused on what was decided before leaves nothing', async () => {
  const id = await finished('w');
  await decideOn('w', 'Ana');
  await concludeAgain(id, count, { onlyStale: true });
  const change: NewDecision['change'] = { kind: 'undo', undoes: 7 };
  const refused = recordDecision({ workloadId: 'w', change, reason: null, by: 'Ben' }, (history) => {
    throw new Error(`refused after ${history.length}`);
  });
  await expect(refused).rejects.toThrow('refused after 1');
  expect(await seen(id)).toEqual([1, false]);
  expect(await getHistory('w')).toHaveLength(1);
});

it('what a killed process left stale is for others to make, and not before it was killed', async () => {
  const id = await finished('w');
  const { child, ended } = startProgram(new URL('./programs/decide-until-killed.ts', import.meta.url), 'w');
  await printed(child, 'decided');
  expect(await seen(id)).toEqual([0, true]);
  expect(await staleAudits()).toEqual([]);
  child.kill('SIGKILL');
  await ended;
  await expect.poll(staleAudits).toEqual([{ id, own: false }]);
  await concludeAgain(id, count, { onlyStale: true });
  expect(await seen(id)).toEqual([1, false]);
});

it('an audit that is deleted while its report is made again is let go', async () => {
  const id = await finished('w');
  const conclude = async (inputs: ReportInputs, settings: Settings) => {
    await deleteAudit(id);
    return count(inputs, settings);
  };
  expect(await concludeAgain(id, conclude, { onlyStale: false })).toBeNull();
  const again = await finished('w');
  const replaced = await replaceWorkloads(again, exampleAudit(0, 'v')[0].workloads, KEY, async (inputs, settings) => {
    await deleteAudit(again);
    return count(inputs, settings);
  });
  expect(replaced).toBeNull();
});

it('workloads that take the place of others are marked where they are decided on meanwhile', async () => {
  const id = await finished('w');
  await replaceWorkloads(id, exampleAudit(0, 'v')[0].workloads, KEY, async (inputs, settings) => {
    expect(inputs.intake.source.workloadKey).toEqual(KEY);
    await decideOn('v', 'Ana');
    return count(inputs, settings);
  });
  expect(await seen(id)).toEqual([0, true]);
  await concludeAgain(
    id,
    async (inputs, settings) => {
      expect(inputs.intake.source.workloadKey).toEqual(KEY);
      return count(inputs, settings);
    },
    { onlyStale: true },
  );
  expect(await seen(id)).toEqual([1, false]);
});

it('an assumption marks every finished audit, and a report that was made meanwhile too', async () => {
  const [id, other] = [await finished('w'), await finished('v')];
  const assume = (value: number) => recordAssumption({ name: 'reviewShare', value, by: 'Ana', reason: 'x' });
  expect((await assume(0.1)).sort()).toEqual([id, other].sort());
  const known: unknown[] = [];
  await concludeAgain(
    id,
    async (_inputs, settings) => {
      known.push(settings.own.map(({ value }) => value));
      if (known.length === 1) await assume(0.2);
      return counting(settings);
    },
    { onlyStale: true },
  );
  expect(known).toEqual([[0.1], [0.2]]);
  expect(await seen(id)).toEqual([0, false]);
  expect(await seen(other)).toEqual([0, true]);
});

it('more workloads than are read at a time come back in the order they went in', async () => {
  const ids = Array.from({ length: 1201 }, (_, index) => `w${(index * 7) % 1201}`);
  const id = await finished(...ids);
  const found: string[] = [];
  await concludeAgain(
    id,
    async (inputs, settings) => {
      for await (const row of inputs.workloads()) {
        found.push(row.id);
        expect(JSON.parse(row.profile)).toEqual(exampleProfile(row.id));
      }
      return count(inputs, settings);
    },
    { onlyStale: false },
  );
  expect(found).toEqual(ids);
});
