import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { completeAudit, setProgress } from '../../../lib/store/audits/audit-job';
import { createAudit, getAudit, getWorkload, listAudits } from '../../../lib/store/audits/audits';
import { database } from '../../../lib/store/database/database';
import { isBusy } from '../../../lib/store/database/is-busy';
import { SqliteAdapter } from '../../../lib/store/database/sqlite-adapter';
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

it("waits for another process's write however long it takes, in a single statement and in a transaction, and reads meanwhile", async () => {
  const id = await createAudit({ name: 'a', kind: 'log', stage: 'Waiting', options: {} });
  for (const write of [() => setProgress(id, { rowsRead: 7 }), () => completeAudit(id, ...exampleAudit(7, 'w'))]) {
    const { child, ended } = startProgram(LOCK_HOLDER);
    await printed(child, 'locked');
    let written = false;
    const writing = write().finally(() => {
      written = true;
    });
    // Longer than it takes without the other process, many times over.
    for (let turn = 0; turn < 10; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await getAudit(id)).not.toMatchObject({ status: 'done' });
    }
    expect(written).toBe(false);
    child.send('end');
    await writing;
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  }
  expect(await getAudit(id)).toMatchObject({ status: 'done', rowsRead: 7 });
  expect(await getWorkload(id, 'w')).toEqual({ from: 'log', workloads: [exampleProfile('w')] });
});

const statement = (sql: string) => ({ sql, args: [], argTypes: [] });

it('loses nothing of what is written after a write that could not wait any longer', async () => {
  await listAudits();
  const [other, own] = await Promise.all([5000, 0].map((ms) => new SqliteAdapter(databaseUrl(), ms).connect()));
  await own?.executeRaw(statement('CREATE TABLE Kept (n INTEGER)'));
  const insert = (n: number) => statement(`INSERT INTO Kept VALUES (${n})`);
  const transaction = await other?.startTransaction();
  for (const write of [
    () => own?.executeRaw(insert(1)),
    () => own?.startTransaction(),
    () => own?.executeRaw(statement('BEGIN IMMEDIATE')),
  ]) {
    await expect(write()).rejects.toSatisfy(isBusy);
  }
  await transaction?.commit();
  await own?.executeRaw(insert(2));
  const second = await own?.startTransaction();
  await second?.executeRaw(insert(3));
  await second?.commit();
  await own?.executeRaw(insert(4));
  expect(await query(databaseUrl(), 'SELECT n FROM Kept')).toEqual([{ n: 2 }, { n: 3 }, { n: 4 }]);
  await Promise.all([other?.dispose(), own?.dispose()]);
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
