import type { DuckDBConnection } from '@duckdb/node-api';
import { CANONICAL_COLUMN_NAMES, READ_COLUMNS } from '../../../logs/columns/canonical-columns';
import { UNDATED_BEFORE_MS } from '../../../workloads/profile/undated';
import { identifier } from '../../duckdb/sql-text';
import type { ShownRequest } from './question';

/** The first requests of a source. */
export async function firstRequestsInDuckdb(
  connection: DuckDBConnection,
  source: string,
  count: number,
): Promise<ShownRequest[]> {
  if (count < 1) return [];
  const texts = CANONICAL_COLUMN_NAMES.map((column) => [column, `${identifier(column)}::VARCHAR`] as const);
  const columns = texts.map(([column, text]) =>
    READ_COLUMNS[column] === 'time'
      ? `CASE WHEN epoch_ms(${column}) < ${UNDATED_BEFORE_MS} THEN (epoch_ms(${column}) / 1000)::VARCHAR || ' s from the start' ELSE ${text} END AS ${column}`
      : `${text} AS ${identifier(column)}`,
  );
  const reader = await connection.runAndReadAll(
    `SELECT ${columns.join(', ')} FROM ${source} LIMIT ${Math.trunc(count)}`,
  );
  return reader
    .getRowObjects()
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => typeof value === 'string')));
}
