import type { DuckDBConnection } from '@duckdb/node-api';
import { requestsIn } from '../../duckdb/requests-source';
import { numberOrNull, queryRows } from '../../duckdb/session';
import { literal } from '../../duckdb/sql-text';
import { PASSED_OVER } from '../../read/pass-over-sql';
import type { StagedFile } from '../../stage/stage-file';
import type { Period } from './question';

const DAY_MS = 86_400_000;

/** The period of staged files, by their requests and their other rows. */
export async function periodInDuckdb(connection: DuckDBConnection, staged: readonly StagedFile[]): Promise<Period> {
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
