import { numbers, type Row } from '../duckdb/session';
import type { Keyed } from './keyed';
import type { WorkloadHash } from './question';

export function workloadHash(row: Row): WorkloadHash {
  return row.w as bigint;
}

/** Counts by place for each workload, from a query with the columns `w`, `place` and `n`. Places without a count are left out. */
export async function sparseCounts(keyed: Keyed, sql: string): Promise<Map<WorkloadHash, Map<number, number>>> {
  const rows = await keyed.rows(
    `SELECT w, list(place::INTEGER) AS places, list(n::DOUBLE) AS counts FROM (${sql}) GROUP BY w`,
  );
  return new Map(
    rows.map((row) => {
      const counts = numbers(row.counts);
      return [workloadHash(row), new Map(numbers(row.places).map((place, i) => [place, counts[i] ?? 0]))];
    }),
  );
}
