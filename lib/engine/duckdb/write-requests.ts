import type { DuckDBConnection } from '@duckdb/node-api';
import { CANONICAL_COLUMN_NAMES } from '../../logs/canonical-columns';
import { queryRows, toCount } from './session';
import { identifier, literal } from './sql-text';

/**
 * Joins the staged files to the audit's one Parquet file. A request id that was seen before is dropped and counted: the first row
 * stays, but a failed try gives way to the one that went through, which is the one that was billed.
 */
export async function writeRequests(
  connection: DuckDBConnection,
  staged: readonly string[],
  target: string,
): Promise<{ accepted: number; duplicates: number }> {
  const source = `read_parquet([${staged.map(literal).join(', ')}], filename = true, file_row_number = true)`;
  await connection.run(
    `CREATE TEMP TABLE repeated AS SELECT request_id, arg_min(filename || '#' || file_row_number, (coalesce(status = 'error', false), filename, file_row_number)) AS first
     FROM ${source} WHERE reject_reason IS NULL AND request_id IS NOT NULL GROUP BY request_id HAVING count(*) > 1`,
  );
  const columns = CANONICAL_COLUMN_NAMES.map((column) => `rows.${identifier(column)}`).join(', ');
  await connection.run(
    `COPY (SELECT ${columns} FROM ${source} AS rows LEFT JOIN repeated USING (request_id)
       WHERE reject_reason IS NULL AND (repeated.first IS NULL OR repeated.first = filename || '#' || file_row_number))
     TO ${literal(target)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  const [counts] = await queryRows(
    connection,
    `SELECT (SELECT count(*) FROM read_parquet(${literal(target)})) AS accepted,
       (SELECT count(*) FROM ${source} WHERE reject_reason IS NULL) AS good`,
  );
  const accepted = toCount(counts?.['accepted']);
  return { accepted, duplicates: toCount(counts?.['good']) - accepted };
}
