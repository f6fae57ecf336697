import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deleteAudit } from '../../../lib/audits/audits';
import { completeAudit, failAudit, setProgress } from '../../../lib/store/audits/audit-job';
import { createAudit } from '../../../lib/store/audits/audits';
import type { WorkloadRows } from '../../../lib/store/audits/stored-workloads';
import { rewriteOldDatabase } from '../../../lib/store/database/erase-deleted';
import { SqliteAdapter } from '../../../lib/store/database/sqlite-adapter';
import { databaseUrl, dataDirectory } from '../../../lib/store/folders/data-directory';
import type { WorkloadProfile } from '../../../lib/workloads/profile/profile';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';
import { exampleAudit, exampleProfile } from './example-result';
import { query } from './query';

const CANARY = 'canary-7f3e91';

dataInTemporaryDirectory();

/** In how many places of the whole data folder the canary stands. */
function found(): number {
  const files = readdirSync(dataDirectory(), { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const texts = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'));
  return texts.reduce((sum, text) => sum + text.split(CANARY).length - 1, 0);
}

function rowsOf(profiles: WorkloadProfile[]): WorkloadRows {
  return async function* rows() {
    for (const profile of profiles) yield { id: profile.id, profile: JSON.stringify(profile) };
  };
}

/** Audits with the canary in what people see of them, so long that pages are split and filled again. */
async function audits(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const padding = 'x'.repeat((index * 397) % 6000);
    const id = await createAudit({ name: `${CANARY} ${padding}`, kind: 'log', stage: CANARY, options: { CANARY } });
    await setProgress(id, { stage: `${CANARY} ${index}` });
    if (index % 3 === 0) await failAudit(id, `${CANARY}, line 1: ${padding}`);
    else {
      const [{ intake }, conclude] = exampleAudit(index);
      const workloads = ['a', 'b', 'c'].map((name) => ({ ...exampleProfile(name), name: `${CANARY} ${padding}` }));
      await completeAudit(id, { intake, workloads: rowsOf(workloads) }, conclude);
    }
    ids.push(id);
  }
  return ids;
}

it('a deleted audit is nowhere in the data folder any more, and the files shrink', async () => {
  const ids = await audits(40);
  expect(found()).toBeGreaterThan(100);
  const database = join(dataDirectory(), 'whowaits.db');
  const before = statSync(database).size + statSync(`${database}-wal`).size;
  for (const id of ids) expect(await deleteAudit(id)).toBe(true);
  expect(found()).toBe(0);
  expect(statSync(`${database}-wal`).size).toBe(0);
  expect(statSync(database).size).toBeLessThan(before / 2);
});

it('while others stay, only they are found', async () => {
  const [first = '', ...others] = await audits(13);
  const [{ intake }, conclude] = exampleAudit(1);
  const stays = await createAudit({ name: 'stays', kind: 'log', stage: '', options: {} });
  await setProgress(stays, {});
  await completeAudit(stays, { intake, workloads: rowsOf([exampleProfile('a')]) }, conclude);
  for (const id of [...others, first]) await deleteAudit(id);
  expect(found()).toBe(0);
  expect(await query(databaseUrl(), 'SELECT name FROM Audit')).toEqual([{ name: 'stays' }]);
  expect(await query(databaseUrl(), 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
});

it('a database that could not give pages back is rewritten once, and what was deleted before goes too', async () => {
  const ids = await audits(6);
  const connection = await new SqliteAdapter(databaseUrl()).connect();
  await connection.executeScript('PRAGMA secure_delete = OFF; PRAGMA auto_vacuum = NONE; VACUUM;');
  await connection.executeScript(`DELETE FROM Audit WHERE id = '${ids.pop()}'`);
  await connection.dispose();
  expect(await query(databaseUrl(), 'PRAGMA auto_vacuum')).toEqual([{ auto_vacuum: 0 }]);
  await rewriteOldDatabase();
  expect(await query(databaseUrl(), 'PRAGMA auto_vacuum')).toEqual([{ auto_vacuum: 2 }]);
  for (const id of ids) await deleteAudit(id);
  expect(await query(databaseUrl(), 'PRAGMA freelist_count')).toEqual([{ freelist_count: 0 }]);
  expect(found()).toBe(0);
});
