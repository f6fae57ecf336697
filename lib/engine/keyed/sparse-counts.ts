import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows, type Row } from '../duckdb/session';

/** Identifies a workload inside the engine: a 64-bit hash of its key columns. */
export type WorkloadHash = bigint;

export function workloadHash(row: Row): WorkloadHash {
  return row.w as bigint;
}

/** The numbers of a list column, in order. */
export function numbers(list: Row[string] | undefined): number[] {
  return ((list ?? { items: [] }) as unknown as { items: readonly (number | bigint)[] }).items.map(Number);
}

/** Counts by place for each workload, from a query with the columns `w`, `place` and `n`. Places without a count are left out. */
export async function sparseCounts(
  connection: DuckDBConnection,
  sql: string,
): Promise<Map<WorkloadHash, Map<number, number>>> {
  const rows = await queryRows(
    connection,
    `SELECT w, list(place::INTEGER) AS places, list(n::DOUBLE) AS counts FROM (${sql}) GROUP BY w`,
  );
  return new Map(
    rows.map((row) => {
      const counts = numbers(row.counts);
      return [workloadHash(row), new Map(numbers(row.places).map((place, i) => [place, counts[i] ?? 0]))];
    }),
  );
}
