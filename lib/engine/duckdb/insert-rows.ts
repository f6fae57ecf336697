import type { DuckDBConnection } from '@duckdb/node-api';

const ROWS_AT_ONCE = 500;

/** Adds rows to a table, each written as SQL, some hundred at a time. */
export async function insertRows(connection: DuckDBConnection, table: string, rows: readonly string[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await connection.run(`INSERT INTO ${table} VALUES ${rows.slice(from, from + ROWS_AT_ONCE).join(', ')}`);
  }
}
