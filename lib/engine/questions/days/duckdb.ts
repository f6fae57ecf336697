import type { DuckDBConnection } from '@duckdb/node-api';
import type { DayCount } from '../../../workloads/profile/bulk-of-days';
import { requestsIn } from '../../duckdb/requests-source';
import { queryRows, toCount } from '../../duckdb/session';

const DAY_MS = 86_400_000;

/** Requests a day, of the days that have some, in order. */
export async function readDays(connection: DuckDBConnection, requests: string): Promise<DayCount[]> {
  const rows = await queryRows(
    connection,
    `SELECT epoch_ms(started_at) // ${DAY_MS} AS day, count(*) AS requests FROM ${requestsIn([requests])}
     WHERE started_at IS NOT NULL GROUP BY 1 ORDER BY 1`,
  );
  return rows.map((row) => ({ day: toCount(row.day), requests: toCount(row.requests) }));
}
