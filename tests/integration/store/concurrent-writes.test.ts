import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { completeAudit, setProgress } from '../../../lib/store/audits/audit-job';
import { createAudit, getAudit, getWorkload, listAudits } from '../../../lib/store/audits/audits';
import { database } from '../../../lib/store/database/database';
import { databaseUrl } from '../../../lib/store/folders/data-directory';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';
import { exampleAudit, exampleProfile } from './example-result';
import { printed, startProgram, startTogether } from './programs/child-process';
import { query } from './query';

const WRITER = new URL('./programs/write-audits.ts', import.meta.url);
const ROUNDS = 3;
const LOCK_HOLDER = new URL('./programs/hold-write-lock.ts', import.meta.url);

dataInTemporaryDirectory();

it('loses no write and shows no error when processes make the database and write to it at once', async () => {
  const ids = new Map<string, number>();
  for (const { code, stdout, stderr } of await startTogether(3, WRITER, '40', '20', 'together')) {
    expect(stderr).toBe('');
    expect(code).toBe(0);
    for (const line of stdout.trim().split('\n')) {
      const [id, audit] = line.split(' ');
      ids.set(String(id), Number(audit));
    }
  }
  expect(ids.size).toBe(120);
  const audits = await listAudits();
  expect(audits).toHaveLength(120);
  for (const { id, status, rowsRead } of audits) {
    expect({ status, rowsRead }).toEqual({ status: 'done', rowsRead: 5 * (ids.get(id) ?? Number.NaN) });
  }
  expect(await query(databaseUrl(), 'SELECT count(*) AS n FROM Workload')).toEqual([{ n: 120 * 20 }]);
  expect(await query(databaseUrl(), 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await query(databaseUrl(), 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
});

it("waits for another process's long write, in a single statement and in a transaction", async () => {
  const id = await createAudit({ name: 'a', kind: 'log', stage: 'Waiting', options: {} });
  for (const write of [() => setProgress(id, { rowsRead: 7 }), () => completeAudit(id, ...exampleAudit(7, 'w'))]) {
    const { child, ended } = startProgram(LOCK_HOLDER, '1500');
    await printed(child, 'locked');
    const started = Date.now();
    await write();
    expect(Date.now() - started).toBeGreaterThan(1000);
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  }
  expect(await getAudit(id)).toMatchObject({ status: 'done', rowsRead: 7 });
  expect(await getWorkload(id, 'w')).toEqual({ from: 'log', workloads: [exampleProfile('w')] });
});

it('waits at least five seconds, on the connection as it is after a transaction too', async () => {
  const client = await database();
  await client.$transaction([client.audit.count(), client.workload.count()]);
  const settings = async (pragma: string) =>
    Object.values((await client.$queryRawUnsafe<[object]>(`PRAGMA ${pragma}`))[0]);
  expect(Number(await settings('busy_timeout'))).toBeGreaterThanOrEqual(5000);
  expect(Number(await settings('foreign_keys'))).toBe(1);
});

it('keeps to one connection, however many transactions there are', async () => {
  const complete = async () => {
    const id = await createAudit({ name: 'a', kind: 'log', stage: 'Waiting', options: {} });
    await setProgress(id, {});
    await completeAudit(id, ...exampleAudit(0));
  };
  await complete();
  const before = readdirSync('/dev/fd').length;
  for (let i = 0; i < 40; i++) await complete();
  expect(readdirSync('/dev/fd').length - before).toBeLessThan(10);
});

it('is never half visible when the process is killed in the middle', async () => {
  let unfinished = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { child, ended } = startProgram(WRITER, '100000', '400');
    await printed(child, '\n');
    await new Promise((resolve) => setTimeout(resolve, 20 + 71 * round));
    child.kill('SIGKILL');
    expect((await ended).signal).toBe('SIGKILL');
  }
  const counts = await query(
    databaseUrl(),
    `SELECT status, (SELECT count(*) FROM Workload WHERE auditId = Audit.id) AS workloads, report IS NOT NULL AS reported
     FROM Audit`,
  );
  for (const row of counts) {
    if (row.status !== 'done') unfinished++;
    // Workloads come first, in steps. Nobody is shown them before the report is there, and who takes the audit over begins anew.
    expect(row).toEqual(
      row.status === 'done'
        ? { status: 'done', workloads: 400, reported: 1 }
        : { status: expect.stringMatching(/queued|running/), workloads: expect.any(Number), reported: 0 },
    );
  }
  expect(counts.length - unfinished).toBeGreaterThanOrEqual(ROUNDS);
});
