import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it, onTestFinished } from 'vitest';
import { requestsIn } from '../../../../lib/engine/duckdb/requests-source';
import { CANONICAL_COLUMN_NAMES, FILE_COLUMNS } from '../../../../lib/logs/columns/canonical-columns';

it('files of requests have all canonical columns, each in its place, whichever of them their logs have', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'whowaits-requests-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  onTestFinished(() => connection.closeSync());
  const [one, other] = [join(folder, 'one.parquet'), join(folder, 'other.parquet')];
  await connection.run(`COPY (SELECT 7::BIGINT AS output_tokens, 'a' AS request_id) TO '${one}'`);
  await connection.run(`COPY (SELECT 'b' AS request_id, 'gpt-4o' AS model, 'x' AS reject_reason) TO '${other}'`);

  const alone = await connection.runAndReadAll(`SELECT * FROM ${requestsIn([one])}`);
  expect(alone.columnNames()).toEqual([...CANONICAL_COLUMN_NAMES, ...Object.keys(FILE_COLUMNS)]);
  const known = Object.entries(alone.getRowObjects()[0] ?? {}).filter(([, value]) => value !== null);
  expect(Object.fromEntries(known)).toEqual({ request_id: 'a', output_tokens: 7n });

  const both = await connection.runAndReadAll(
    `SELECT request_id, model, output_tokens, reject_reason, started_at FROM ${requestsIn([one, other])} ORDER BY 1`,
  );
  expect(both.getRows()).toEqual([
    ['a', null, 7n, null, null],
    ['b', 'gpt-4o', null, 'x', null],
  ]);
});
