import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GET as list } from '../../../app/api/audits/route';
import { deleteAudit, getAudit, listAudits } from '../../../lib/audits/audits';
import { decide } from '../../../lib/audits/decisions/decide';
import { savedMappings } from '../../../lib/audits/mappings/mappings';
import { interruptedAudits } from '../../../lib/store/audits/interrupted-audits';
import { forgetReport } from '../../../lib/store/audits/parsed-reports';
import { SqliteAdapter } from '../../../lib/store/database/sqlite-adapter';
import { auditDirectory, databaseUrl } from '../../../lib/store/folders/data-directory';
import { sweepLeftBehind } from '../../../lib/store/left-behind';
import { saveMapping } from '../../../lib/store/mappings';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';
import { finishedAudit } from './finished-audit';

dataInTemporaryDirectory();

const HOST = '127.0.0.1:3000';
const NO_TEXT = "x'ff00fe'";

/** Writes what no column of its kind holds, as damage does: SQLite takes it anywhere, and a query of all rows ends at it. */
async function damage(table: 'Audit' | 'Mapping', id: string, values: Record<string, string>): Promise<void> {
  const connection = await new SqliteAdapter(databaseUrl()).connect();
  const sets = Object.entries(values).map(([column, value]) => `"${column}" = ${value}`);
  await connection.executeScript(`UPDATE "${table}" SET ${sets.join(', ')} WHERE id = '${id}'`);
  await connection.dispose();
}

it.each([
  { name: NO_TEXT },
  { kind: NO_TEXT },
  { status: NO_TEXT },
  { rowsRead: "'many'" },
  { createdAt: "'some day'" },
  { createdAt: '1e308' },
  { finishedAt: NO_TEXT },
  { options: NO_TEXT },
  { headline: NO_TEXT },
  { revision: "'first'" },
  { name: NO_TEXT, createdAt: NO_TEXT, finishedAt: NO_TEXT, stage: NO_TEXT, status: NO_TEXT },
])('an audit that holds %j is listed as unreadable beside the others, and can be deleted', async (values) => {
  const [damaged, sound] = [await finishedAudit(), await finishedAudit()];
  await damage('Audit', damaged, values);
  const found = await listAudits();
  expect(found.map(({ id }) => id).sort()).toEqual([damaged, sound].sort());
  expect(found.find(({ id }) => id === sound)?.status).toBe('done');
  expect(found.find(({ id }) => id === damaged)).toMatchObject({ status: 'unreadable', headline: null });
  expect(await getAudit(damaged)).toMatchObject({ summary: { status: 'unreadable' }, report: null });
  const answer = await list(new Request(`http://${HOST}/api/audits`, { headers: { host: HOST } }), {
    params: Promise.resolve({}),
  });
  expect(answer.status).toBe(200);
  expect(await deleteAudit(damaged)).toBe(true);
  expect((await listAudits()).map(({ id }) => id)).toEqual([sound]);
});

it('an audit whose report is no text is unreadable once it is opened', async () => {
  const id = await finishedAudit();
  await damage('Audit', id, { report: NO_TEXT });
  // The report that was read before the damage is right, and is shown until the server ends.
  forgetReport(id);
  expect(await listAudits()).toHaveLength(1);
  expect(await getAudit(id)).toMatchObject({ summary: { status: 'unreadable' }, report: null });
});

it.each([{ name: NO_TEXT }, { report: NO_TEXT }, { createdAt: '1e308' }, { revision: "'first'" }])(
  'an audit that holds %j does not stop a decision on a workload that it shares',
  async (values) => {
    const [damaged, sound] = [await finishedAudit(), await finishedAudit()];
    const workload = (await getAudit(sound))?.report?.workloads[0]?.id ?? '';
    await damage('Audit', damaged, values);
    const change = { kind: 'override', latencyClass: 'real-time', deadlineHours: null };
    const decided = await decide(sound, workload, { change, by: 'A', reason: 'known' });
    expect(decided.workload.latencyClass).toBe('real-time');
  },
);

it.each([NO_TEXT, "'paused'"])(
  'the sweep removes nothing of an audit whose status is %s, and goes on',
  async (status) => {
    const [damaged, sound] = [await finishedAudit(), await finishedAudit()];
    for (const id of [damaged, sound]) {
      mkdirSync(auditDirectory(id), { recursive: true });
      writeFileSync(join(auditDirectory(id), 'requests.parquet'), 'kept');
    }
    const left = auditDirectory('a'.repeat(24));
    mkdirSync(left, { recursive: true });
    await damage('Audit', damaged, { status });
    await sweepLeftBehind(new Set());
    for (const id of [damaged, sound]) expect(existsSync(join(auditDirectory(id), 'requests.parquet'))).toBe(true);
    expect(existsSync(left)).toBe(false);
  },
);

it('an interrupted audit whose row is damaged does not keep others from being gone on with', async () => {
  const [damaged, sound] = [await finishedAudit(), await finishedAudit()];
  const left = { status: "'running'", ownerToken: "'nobody'" };
  await damage('Audit', damaged, { ...left, attempts: "'few'" });
  await damage('Audit', sound, left);
  expect((await interruptedAudits()).map(({ id }) => id)).toEqual([sound]);
});

it('a mapping that is no text is left out', async () => {
  await saveMapping({ name: 'good', columns: ['a'], mapping: '{"columns": {"a": "model"}}' });
  const id = await saveMapping({ name: 'bad', columns: ['b'], mapping: '{}' });
  await damage('Mapping', id, { mapping: NO_TEXT });
  expect((await savedMappings()).map(({ name }) => name)).toEqual(['good']);
});
