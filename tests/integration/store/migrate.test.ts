import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../../lib/store/database/migrate';
import { migrationsDirectory } from '../../../lib/store/database/migrations';
import { query } from './query';

const FIRST = '20261121000000_audits';
const SECOND = '20991231000000_later';
let directory: string;
let migrations: string;
let url: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'whowaits-migrate-'));
  migrations = join(directory, 'migrations');
  url = `file:${join(directory, 'whowaits.db')}`;
  // The first one alone, so that what is under test does not change with each migration that is added.
  cpSync(join(migrationsDirectory(), FIRST), join(migrations, FIRST), { recursive: true });
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function addMigration(sql: string): void {
  mkdirSync(join(migrations, SECOND), { recursive: true });
  writeFileSync(join(migrations, SECOND, 'migration.sql'), sql);
}

const tables = async () =>
  (await query(url, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")).map((row) => row.name);

it('applies each migration once, in order, and records it as Prisma does', async () => {
  expect(await migrate(url, migrations)).toEqual([FIRST]);
  expect(await migrate(url, migrations)).toEqual([]);
  addMigration('CREATE TABLE "Later" ("id" TEXT NOT NULL PRIMARY KEY);');
  expect(await migrate(url, migrations)).toEqual([SECOND]);
  expect(await tables()).toEqual(['Audit', 'Later', 'Workload', '_prisma_migrations']);
  const rows = await query(url, 'SELECT * FROM _prisma_migrations ORDER BY migration_name');
  expect(rows).toEqual(
    [FIRST, SECOND].map((migration_name) => ({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      finished_at: expect.anything(),
      migration_name,
      logs: null,
      rolled_back_at: null,
      started_at: expect.anything(),
      applied_steps_count: 1,
    })),
  );
  // The file's hash: what Prisma's own engine recorded for this migration (checked with @prisma/schema-engine-wasm
  // 8.1.0-2).
  const { createHash } = await import('node:crypto');
  const sql = readFileSync(join(migrations, FIRST, 'migration.sql'));
  expect(rows[0]?.checksum).toBe(createHash('sha256').update(sql).digest('hex'));
});

it('takes back a migration that fails half way, and applies it once it is mended', async () => {
  await migrate(url, migrations);
  addMigration('CREATE TABLE "Later" ("id" TEXT);\nINSERT INTO "Nowhere" VALUES (1);');
  await expect(migrate(url, migrations)).rejects.toThrow(/Nowhere/);
  expect(await tables()).toEqual(['Audit', 'Workload', '_prisma_migrations']);
  addMigration('CREATE TABLE "Later" ("id" TEXT);');
  expect(await migrate(url, migrations)).toEqual([SECOND]);
});

it('keeps the workloads when a migration rebuilds the table of audits', async () => {
  await migrate(url, migrations);
  await query(
    url,
    `INSERT INTO Audit (id, name, kind, stage, options, ownerPid, ownerToken, heartbeatAt) VALUES ('a', '', '', '', '', 1, '', '')`,
  );
  await query(url, `INSERT INTO Workload (auditId, id, position, profile) VALUES ('a', 'w', 0, '')`);
  addMigration(
    'CREATE TABLE "new_Audit" AS SELECT * FROM "Audit";\nDROP TABLE "Audit";\nALTER TABLE "new_Audit" RENAME TO "Audit";',
  );
  await migrate(url, migrations);
  expect(await query(url, 'SELECT auditId, id FROM Workload')).toEqual([{ auditId: 'a', id: 'w' }]);
});

it('refuses a database whose migration was changed since', async () => {
  await migrate(url, migrations);
  writeFileSync(join(migrations, FIRST, 'migration.sql'), 'CREATE TABLE "Other" ("id" TEXT);');
  await expect(migrate(url, migrations)).rejects.toThrow(`The migration ${FIRST} was changed`);
});

it('does not take other line ends for a change', async () => {
  await migrate(url, migrations);
  const file = join(migrations, FIRST, 'migration.sql');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  expect(await migrate(url, migrations)).toEqual([]);
});

it('refuses a database that is newer than the code, and leaves it as it is', async () => {
  addMigration('CREATE TABLE "Later" ("id" TEXT);');
  await migrate(url, migrations);
  rmSync(join(migrations, SECOND), { recursive: true });
  await expect(migrate(url, migrations)).rejects.toThrow(`${SECOND}, which this version of Whowaits does not know`);
  expect(await tables()).toContain('Later');
});

it("refuses another program's database, and leaves it as it is", async () => {
  await query(url, 'CREATE TABLE "Customer" ("id" TEXT)');
  await expect(migrate(url, migrations)).rejects.toThrow('tables that Whowaits did not make');
  expect(await tables()).toEqual(['Customer']);
});
