import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows, toCount } from './session';
import { literal } from './sql-text';

/** As many rows as take a few megabytes of memory. */
const FEW = 10_000;

/**
 * Names the rows of a query, which many queries read: as a table where there are few, since to plan a reading of files for each query
 * takes longer than to read few rows once, and as a view else. Returns the name.
 */
export async function nameRows(
  connection: DuckDBConnection,
  { name, rows, select }: { name: string; rows: number; select: string },
): Promise<string> {
  await connection.run(`CREATE TEMP ${rows > FEW ? 'VIEW' : 'TABLE'} ${name} AS ${select}`);
  return name;
}

/** The number of rows of a Parquet file, which its end tells. */
export async function rowsOf(connection: DuckDBConnection, path: string): Promise<number> {
  const [row] = await queryRows(connection, `SELECT count(*) AS rows FROM read_parquet(${literal(path)})`);
  return toCount(row?.rows);
}
