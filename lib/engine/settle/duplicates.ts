import type { DuckDBConnection } from '@duckdb/node-api';
import { CANONICAL_COLUMN_NAMES } from '../../logs/columns/canonical-columns';
import { queryRows, toCount } from '../duckdb/session';
import { identifier } from '../duckdb/sql-text';

/** Request ids compared at a time, so that they fit in memory beside everything else. */
const IDS_AT_ONCE = 12_000_000;
/** Repeated ids whose rows are set in order at a time. */
const REPEATED_AT_ONCE = 1_000_000;

/**
 * Finds the rows of a source that say again what another row says, and leaves their places (`place` of `source`) in the table
 * `duplicates`. Of the rows with one request id one stays: a failed try gives way to one that went through, which is the one that was
 * billed; else the one with most output tokens stays, and of those the last, since an answer that streams may be logged again and
 * again until it is complete. It began when the first of them did, which the table `first_starts` tells where that is earlier. So it
 * does not matter in which order files and rows come. An id whose rows lie more than a day apart is a number that two systems gave,
 * or names a job that runs each night: of its rows only those of one time are one request.
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

/** Rows whose request id another row has too; by hash, so that a few more may be looked at than there are. */
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
