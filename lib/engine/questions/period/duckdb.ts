import type { DuckDBConnection } from '@duckdb/node-api';
import { requestsIn } from '../../duckdb/requests-source';
import { numberOrNull, queryRows } from '../../duckdb/session';
import { literal } from '../../duckdb/sql-text';
import type { ImportResult } from '../../import/import-result';
import { PASSED_OVER } from '../../read/pass-over-sql';
import type { StagedFile } from '../../stage/stage-file';

const DAY_MS = 86_400_000;

/**
 * The time that the staged files cover. A row that stands for a day of requests covers it to its end, and a row that is no
 * request shows that the log covers its time too: a day without use is a day. Where all times are days without a time of
 * day, the last one counts to its end. Null without times.
 */
export async function readPeriod(
  connection: DuckDBConnection,
  staged: readonly StagedFile[],
): Promise<ImportResult['period']> {
  const counts = staged.every(({ clean }) => clean)
    ? 'true'
    : `(reject_reason IS NULL OR starts_with(reject_reason, ${literal(PASSED_OVER)}))`;
  const [row] = await queryRows(
    connection,
    `SELECT epoch_ms(min(started_at)) AS from_ms, epoch_ms(max(greatest(started_at, covers_until))) AS to_ms,
       bool_and(covers_until IS NULL AND epoch_ms(started_at) % ${DAY_MS} = 0) AS whole_days
     FROM ${requestsIn(staged.map(({ path }) => path))} WHERE ${counts}`,
  );
  const fromMs = numberOrNull(row?.from_ms);
  const toMs = numberOrNull(row?.to_ms);
  if (fromMs === null || toMs === null) return null;
  return { fromMs, toMs: row?.whole_days === true ? toMs + DAY_MS : toMs };
}
