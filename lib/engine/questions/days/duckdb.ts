import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows, toCount } from '../../duckdb/session';
import type { Days } from './question';

const DAY_MS = 86_400_000;

export async function daysInDuckdb(connection: DuckDBConnection, source: string): Promise<Days> {
  const rows = await queryRows(
    connection,
    `SELECT epoch_ms(started_at) // ${DAY_MS} AS day, count(*) AS requests FROM ${source}
     WHERE started_at IS NOT NULL GROUP BY 1 ORDER BY 1`,
  );
  return rows.map((row) => ({ day: toCount(row.day), requests: toCount(row.requests) }));
}
