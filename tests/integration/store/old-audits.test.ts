import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { getAudit } from '../../../lib/audits/audits';
import { concludeLeft } from '../../../lib/audits/decisions/conclude-stale';
import { repriceAudit } from '../../../lib/audits/tasks/reprice-audit';
import type { Report } from '../../../lib/reports/report';
import { MADE_AGAIN } from '../../../lib/store/audits/audit-record';
import { closeDatabase } from '../../../lib/store/database/database';
import { databaseUrl } from '../../../lib/store/folders/data-directory';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';
import { finishedAudit } from './finished-audit';
import { query } from './query';

dataInTemporaryDirectory();

const MIGRATIONS = 'prisma/migrations';

/** Drops what the migrations from this one on made (tables, columns and their indexes), and forgets that they ran. */
async function backBefore(migration: string): Promise<void> {
  await closeDatabase();
  const later = readdirSync(MIGRATIONS).filter((name) => /^\d/.test(name) && name >= migration);
  const sql = later.map((name) => readFileSync(`${MIGRATIONS}/${name}/migration.sql`, 'utf8')).join('\n');
  const made = [...sql.matchAll(/CREATE TABLE "(\w+)"/g)].map(([, table]) => table);
  for (const table of made) await query(databaseUrl(), `DROP TABLE "${table}"`);
  for (const [, index] of sql.matchAll(/CREATE INDEX "(\w+)"/g))
    await query(databaseUrl(), `DROP INDEX IF EXISTS "${index}"`);
  // A table that is dropped has no columns to drop.
  for (const [, table, column] of sql.matchAll(/ALTER TABLE "(\w+)" ADD COLUMN "(\w+)"/g))
    if (!made.includes(table)) await query(databaseUrl(), `ALTER TABLE "${table}" DROP COLUMN "${column}"`);
  await query(databaseUrl(), `DELETE FROM _prisma_migrations WHERE migration_name >= '${migration}'`);
}

/** Takes the database back to the shape it had when an audit's source and notes were in its report alone. */
const asItWas = () => backBefore('20261128120000');

const reportText = (id: string) => query(databaseUrl(), `SELECT report FROM Audit WHERE id = '${id}'`);
const setReport = (id: string, value: string) =>
  query(databaseUrl(), `UPDATE Audit SET report = ${value} WHERE id = '${id}'`);

it('an audit of before is priced again from its report, split once: notes of the reading stay, warnings of prices are made anew', async () => {
  const id = await finishedAudit();
  await asItWas();
  const [row] = await reportText(id);
  const report = JSON.parse(String(row?.report)) as Report;
  const notes = [
    { code: 'no-volume', says: 'Not a word is lost: “quoted”, and a line\nthat ends.', count: 3 },
    { code: 'a code of the future', says: 'x', count: 1 },
  ];
  const ofPrices = ['old-rates', 'tokens-zero', 'unpriced-model', 'saving-implausible'].map((code) => ({
    ...{ code, says: 'of before', count: 9 },
  }));
  const old = { ...report, warnings: [notes[0], ...ofPrices, notes[1]] };
  await setReport(id, `'${JSON.stringify(old).replaceAll("'", "''")}'`);

  expect((await getAudit(id))?.report).toEqual(old);
  await repriceAudit(id);
  const again = (await getAudit(id))?.report;
  expect(again?.source).toEqual(report.source);
  expect(again?.warnings.slice(0, 2)).toEqual(notes);
  expect(again?.warnings.filter(({ says }) => says === 'of before')).toEqual([]);
  expect({ ...again, warnings: [] }).toEqual({ ...report, warnings: [] });
});

/** A report as it was when it had no verdicts. */
function withoutVerdicts({ rule: _, workloads, providers, totals, ...rest }: Report): object {
  const { firstYear: _year, moves: _moves, ceiling: _ceiling, net, ...others } = totals;
  const range = ({ low, base, high }: Report['totals']['net']) => ({ low, base, high });
  return {
    ...rest,
    workloads: workloads.map(({ verdict: _verdict, way: _way, ways: _ways, saving: _saving, ...workload }) => ({
      ...workload,
      monthly: { ...workload.monthly, net: workload.monthly.net && range(workload.monthly.net) },
    })),
    providers: providers.map(({ saving: _saving, ...provider }) => ({ ...provider, net: range(provider.net) })),
    totals: { ...others, net: range(net) },
  };
}

it('a report without verdicts is made again by the first that comes, and says so until then', async () => {
  const id = await finishedAudit();
  const [row] = await reportText(id);
  const report = JSON.parse(String(row?.report)) as Report;
  await backBefore('20261129100000');
  await setReport(id, `'${JSON.stringify(withoutVerdicts(report)).replaceAll("'", "''")}'`);

  const old = await getAudit(id);
  expect(old?.report).toBeNull();
  expect(old?.summary.error).toBe(MADE_AGAIN);
  await concludeLeft();
  const after = await getAudit(id);
  expect(after?.summary).toMatchObject({ status: 'done', stale: false });
  expect(after?.report).toEqual(report);
});

it.each(["'no JSON'", "x'ff00fe'", 'NULL', "'[]'", "'{}'", "'7'", `'{"warnings": ["a", 7, null]}'`, `'{"source": 1}'`])(
  'a database in which a report is %s comes up all the same, and that audit alone can not be made again',
  async (damage) => {
    const [damaged, sound] = [await finishedAudit(), await finishedAudit()];
    await asItWas();
    await setReport(damaged, damage);
    await repriceAudit(sound);
    expect((await getAudit(sound))?.report?.workloads).toHaveLength(1);
    await expect(repriceAudit(damaged)).rejects.toThrow();
  },
);
