import { rename } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { CANONICAL_COLUMN_NAMES } from '../../logs/canonical-columns';
import { PARQUET_OPTIONS } from './parquet-options';
import { requestsIn } from './requests-source';
import { queryRows, toCount } from './session';
import { identifier, literal } from './sql-text';
import type { StagedFile } from './stage-file';

/** Request ids compared at a time, so that they fit in memory beside everything else. */
const IDS_AT_ONCE = 12_000_000;

/**
 * Joins the staged files to the audit's one Parquet file. Of the rows with one request id one stays and the others are dropped and
 * counted: a failed try gives way to one that went through, which is the one that was billed; else the earliest stays, and of
 * those at one time the one with most tokens, since a gateway may log a request before it is complete. So it does not
 * matter in which order files and rows come. Rows more than a day apart are no tries of one request: their id is a number that
 * two systems gave, or names a job that runs each night, and all of them stay.
 */
export async function writeRequests(
  connection: DuckDBConnection,
  staged: readonly StagedFile[],
  target: string,
): Promise<{ accepted: number; duplicates: number }> {
  const all = requestsIn(
    staged.map(({ path }) => path),
    'filename = true',
    'file_row_number = true',
  );
  const good = staged.every(({ clean }) => clean) ? 'true' : 'reject_reason IS NULL';
  const source = `(SELECT * FROM ${all} WHERE ${good})`;
  const [only] = staged;
  const rows = staged.reduce((sum, file) => sum + file.rows, 0);
  const repeated = await hasRepeatedIds(connection, source, rows);
  if (only?.clean && staged.length === 1 && !repeated) {
    await rename(only.path, target);
    const [counts] = await queryRows(connection, `SELECT count(*) AS accepted FROM read_parquet(${literal(target)})`);
    return { accepted: toCount(counts?.accepted), duplicates: 0 };
  }
  const whole = CANONICAL_COLUMN_NAMES.map(identifier).join(', ');
  await connection.run(
    `CREATE TEMP TABLE repeated AS SELECT request_id, arg_min(filename || '#' || file_row_number,
       (coalesce(status = 'error', false), started_at, -coalesce(input_tokens, 0) - coalesce(output_tokens, 0), hash(${whole}))) AS kept
     FROM ${source} WHERE ${repeated} AND request_id IS NOT NULL GROUP BY request_id
     HAVING count(*) > 1 AND coalesce(max(started_at) - min(started_at) <= INTERVAL 1 DAY, true)`,
  );
  const known = CANONICAL_COLUMN_NAMES.filter((column) => staged.some(({ columns }) => columns.includes(column)));
  const columns = known.map((column) => `rows.${identifier(column)}`).join(', ');
  await connection.run(
    `COPY (SELECT ${columns} FROM ${source} AS rows LEFT JOIN repeated USING (request_id)
       WHERE repeated.kept IS NULL OR repeated.kept = filename || '#' || file_row_number)
     TO ${literal(target)} (${PARQUET_OPTIONS})`,
  );
  const [counts] = await queryRows(
    connection,
    `SELECT (SELECT count(*) FROM read_parquet(${literal(target)})) AS accepted, (SELECT count(*) FROM ${source}) AS good`,
  );
  const accepted = toCount(counts?.accepted);
  return { accepted, duplicates: toCount(counts?.good) - accepted };
}

/** Whether any request id stands twice. Where no two hashes are equal no two ids are; equal ones are looked at again. */
async function hasRepeatedIds(connection: DuckDBConnection, source: string, rows: number): Promise<boolean> {
  const parts = Math.ceil(rows / IDS_AT_ONCE);
  for (let part = 0; part < parts; part += 1) {
    const [row] = await queryRows(
      connection,
      `SELECT count(*) > count(DISTINCT id) AS repeated
       FROM (SELECT hash(request_id) AS id FROM ${source} WHERE request_id IS NOT NULL) WHERE id % ${parts} = ${part}`,
    );
    if (row?.repeated === true) return true;
  }
  return false;
}
