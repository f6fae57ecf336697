import type { DuckDBConnection } from '@duckdb/node-api';
import { CANONICAL_COLUMN_NAMES } from '../../logs/columns/canonical-columns';
import { queryRows, toCount } from '../duckdb/session';
import { identifier } from '../duckdb/sql-text';

/** Request ids that are compared at a time, so that they fit in memory. */
const IDS_AT_ONCE = 12_000_000;
/** Repeated ids whose rows are sorted at a time. */
const REPEATED_AT_ONCE = 1_000_000;

/**
 * Finds the rows of a source that repeat another row, and writes their places (`place` of `source`) to the table `duplicates`. One
 * row of each request id stays: a successful attempt before a failed one, because it was billed, then the row with most output
 * tokens, then the last one, because a streamed answer may be logged repeatedly until it is complete. Its start is that of the first
 * of them, which the table `first_starts` has where that is earlier. So the order of files and rows does not matter. An id with rows
 * more than a day apart was given by two systems, or names a nightly job: then only its rows of one time are one request.
 */
export async function findDuplicates(connection: DuckDBConnection, source: string, rows: number): Promise<number> {
  await connection.run('CREATE TEMP TABLE duplicates (place BIGINT)');
  await connection.run('CREATE TEMP TABLE first_starts (place BIGINT, first_start TIMESTAMP)');
  const repeated = await countRepeatedIds(connection, source, rows);
  const parts = Math.ceil(repeated / REPEATED_AT_ONCE);
  const whole = CANONICAL_COLUMN_NAMES.map(identifier).join(', ');
  for (let part = 0; part < parts; part += 1) {
    const ids = `SELECT hash(request_id) AS id FROM ${source} WHERE request_id IS NOT NULL AND hash(request_id) % ${parts} = ${part}
      GROUP BY id HAVING count(*) > 1`;
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE rows_of_repeated AS
       SELECT place, request_id, started_at, coalesce(status = 'error', false) AS failed, coalesce(output_tokens, 0) AS output_tokens,
         coalesce(input_tokens, 0) AS input_tokens, hash(${whole}) AS whole
       FROM ${source} SEMI JOIN (${ids}) AS repeated ON hash(request_id) = repeated.id`,
    );
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE ranked AS
       WITH spans AS (SELECT request_id, max(started_at) - min(started_at) > INTERVAL 1 DAY AS apart FROM rows_of_repeated GROUP BY request_id),
       tries AS (SELECT * EXCLUDE (apart), CASE WHEN apart THEN started_at END AS moment FROM rows_of_repeated JOIN spans USING (request_id))
       SELECT place, started_at, failed,
         row_number() OVER (PARTITION BY request_id, moment ORDER BY failed, output_tokens DESC, started_at DESC, input_tokens DESC, whole) AS rank,
         min(started_at) OVER (PARTITION BY request_id, moment, failed) AS first_start
       FROM tries`,
    );
    await connection.run('INSERT INTO duplicates SELECT place FROM ranked WHERE rank > 1');
    await connection.run(
      'INSERT INTO first_starts SELECT place, first_start FROM ranked WHERE rank = 1 AND first_start < started_at',
    );
  }
  const [row] = await queryRows(connection, 'SELECT count(*) AS duplicates FROM duplicates');
  return toCount(row?.duplicates);
}

/** Rows that share their request id with another row. They are found by hash, so a few others may be included. */
async function countRepeatedIds(connection: DuckDBConnection, source: string, rows: number): Promise<number> {
  const parts = Math.ceil(rows / IDS_AT_ONCE);
  let repeated = 0;
  for (let part = 0; part < parts; part += 1) {
    const [row] = await queryRows(
      connection,
      `SELECT count(*) - count(DISTINCT id) AS repeated
       FROM (SELECT hash(request_id) AS id FROM ${source} WHERE request_id IS NOT NULL) WHERE id % ${parts} = ${part}`,
    );
    repeated += toCount(row?.repeated);
  }
  return repeated;
}
