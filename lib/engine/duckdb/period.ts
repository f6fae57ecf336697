import type { DuckDBConnection } from '@duckdb/node-api';
import type { ImportResult } from '../import-result';
import { numberOrNull, queryRows } from './session';
import { literal } from './sql-text';

/** The time that an audit's requests cover; a row that stands for a day of them covers it to its end. Null without times. */
export async function readPeriod(connection: DuckDBConnection, requests: string): Promise<ImportResult['period']> {
  const [row] = await queryRows(
    connection,
    `SELECT epoch_ms(min(started_at)) AS from_ms, epoch_ms(max(greatest(started_at, covers_until))) AS to_ms
     FROM read_parquet(${literal(requests)})`,
  );
  const fromMs = numberOrNull(row?.['from_ms']);
  const toMs = numberOrNull(row?.['to_ms']);
  return fromMs === null || toMs === null ? null : { fromMs, toMs };
}
