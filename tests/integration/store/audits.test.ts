import { expect, it } from 'vitest';
import { headlineOf } from '../../../lib/reports/answers/headline';
import { AuditLostError, completeAudit, failAudit, isOwnJob, setProgress } from '../../../lib/store/audits/audit-job';
import { createAudit, deleteAudit, getAudit, getWorkload, listAudits } from '../../../lib/store/audits/audits';
import { closeDatabase, database } from '../../../lib/store/database/database';
import { isAuditId } from '../../../lib/store/folders/data-directory';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';
import { exampleAudit, exampleProfile, exampleReport } from './example-result';

dataInTemporaryDirectory();

const newAudit = () =>
  createAudit({ name: 'litellm.csv', kind: 'log', stage: 'Waiting', options: { days: 14 }, bytesTotal: 5_000_000_000 });

it('keeps an audit from its start to its result, also when the database is opened again', async () => {
  const id = await newAudit();
  expect(isAuditId(id)).toBe(true);
  expect(await getAudit(id)).toMatchObject({ status: 'queued', report: null, headline: null, error: null });

  const startedReadingAt = new Date('2026-11-21T10:00:00.123Z');
  expect(await setProgress(id, { stage: 'Reading', rowsRead: 3_000_000_000, bytesRead: 12, startedReadingAt })).toBe(
    true,
  );
  expect(await listAudits()).toMatchObject([
    { id, status: 'running', stage: 'Reading', rowsRead: 3_000_000_000, bytesRead: 12, bytesTotal: 5_000_000_000 },
  ]);

  await completeAudit(id, ...exampleAudit(3, 'b', 'a', 'c'));
  await closeDatabase();
  expect(await getAudit(id)).toMatchObject({
    name: 'litellm.csv',
    kind: 'log',
    status: 'done',
    startedReadingAt,
    options: { days: 14 },
    report: exampleReport(3),
    headline: headlineOf(exampleReport(3)),
    finishedAt: expect.any(Date),
  });
  expect(await getWorkload(id, 'a')).toEqual({ from: 'log', workloads: [exampleProfile('a')] });
  expect(await getWorkload(id, 'd')).toBeNull();
});

it('lists the newest first, and knows nothing of an unknown id', async () => {
  const ids: string[] = [];
  for (let i = 0; i < 3; i++) {
    ids.unshift(await newAudit());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect((await listAudits()).map(({ id }) => id)).toEqual(ids);
  expect(await getAudit('unknownunknown')).toBeNull();
  expect(await deleteAudit('unknownunknown')).toBe(false);
});

it('deletes an audit with its workloads, and its job can not bring it back', async () => {
  const id = await newAudit();
  await setProgress(id, {});
  await completeAudit(id, ...exampleAudit(1, 'w'));
  expect(await deleteAudit(id)).toBe(true);
  expect(await (await database()).workload.count()).toBe(0);

  const running = await newAudit();
  await setProgress(running, {});
  await deleteAudit(running);
  expect(await setProgress(running, { rowsRead: 1 })).toBe(false);
  expect(await isOwnJob(running)).toBe(false);
  expect(await failAudit(running, 'too late')).toBe(false);
  await expect(completeAudit(running, ...exampleAudit(1, 'w'))).rejects.toThrow(AuditLostError);
  expect(await listAudits()).toEqual([]);
  expect(await (await database()).workload.count()).toBe(0);
});

it('leaves a failed audit failed, with its message', async () => {
  const id = await newAudit();
  await setProgress(id, {});
  expect(await failAudit(id, 'a.csv, line 7: no time.')).toBe(true);
  await expect(completeAudit(id, ...exampleAudit(1))).rejects.toThrow(AuditLostError);
  expect(await setProgress(id, {})).toBe(false);
  expect(await failAudit(id, 'another')).toBe(false);
  expect(await getAudit(id)).toMatchObject({ status: 'failed', error: 'a.csv, line 7: no time.', report: null });
});

it('leaves an audit of another process alone', async () => {
  const id = await newAudit();
  await (await database()).audit.update({ where: { id }, data: { ownerToken: 'somebody else' } });
  expect(await setProgress(id, {})).toBe(false);
  expect(await failAudit(id, 'x')).toBe(false);
  await expect(completeAudit(id, ...exampleAudit(1))).rejects.toThrow(AuditLostError);
  expect(await getAudit(id)).toMatchObject({ status: 'queued' });
});

it('shows nothing of a result that can not be saved whole', async () => {
  const id = await newAudit();
  await setProgress(id, {});
  await expect(completeAudit(id, ...exampleAudit(1, 'w', 'w'))).rejects.toThrow(/unique/i);
  const [audited] = exampleAudit(1);
  const broken = { ...exampleReport(1), schemaVersion: 2 as 1 };
  await expect(completeAudit(id, audited, () => broken)).rejects.toThrow(/schemaVersion/);
  expect(await getAudit(id)).toMatchObject({ status: 'running', report: null, headline: null, finishedAt: null });
  expect(await getWorkload(id, 'w')).toBeNull();
  await completeAudit(id, ...exampleAudit(1, 'w'));
  expect(await getAudit(id)).toMatchObject({ status: 'done' });
});
