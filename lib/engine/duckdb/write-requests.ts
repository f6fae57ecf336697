import { rename } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { CANONICAL_COLUMN_NAMES } from '../../logs/canonical-columns';
import { findDuplicates } from './duplicates';
import { PARQUET_OPTIONS } from './parquet-options';
import { requestsIn } from './requests-source';
import { queryRows, toCount } from './session';
import { identifier, literal } from './sql-text';
import type { StagedFile } from './stage-file';

/** Where a row stands among the files that are read together: its file and its number in that. */
const PLACE = '(file_index::BIGINT << 40) + file_row_number AS place';

/** Joins the staged files to the audit's one Parquet file, without the rows that say again what another row says; these are counted. */
export async function writeRequests(
  connection: DuckDBConnection,
  staged: readonly StagedFile[],
  target: string,
): Promise<{ accepted: number; duplicates: number }> {
  const paths = staged.map(({ path }) => path);
  const good = staged.every(({ clean }) => clean) ? 'true' : 'reject_reason IS NULL';
  const source = `(SELECT * FROM ${requestsIn(paths, PLACE)} WHERE ${good})`;
  const rows = staged.reduce((sum, file) => sum + file.rows, 0);
  const duplicates = await findDuplicates(connection, source, rows);
  const [only] = staged;
  if (only?.clean && staged.length === 1 && duplicates === 0) {
    await rename(only.path, target);
  } else {
    const known = CANONICAL_COLUMN_NAMES.filter((column) => staged.some(({ columns }) => columns.includes(column)));
    const kept = duplicates === 0 ? '' : 'ANTI JOIN duplicates USING (place)';
    await connection.run(
      `COPY (SELECT ${known.map(identifier).join(', ')} FROM ${source} ${kept}) TO ${literal(target)} (${PARQUET_OPTIONS})`,
    );
  }
  const [counts] = await queryRows(connection, `SELECT count(*) AS accepted FROM read_parquet(${literal(target)})`);
  return { accepted: toCount(counts?.accepted), duplicates };
}
