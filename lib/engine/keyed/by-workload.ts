import { numbers, type Row } from '../duckdb/session';
import type { Keyed } from './keyed';
import type { WorkloadHash } from './question';

export function workloadHash(row: Row): WorkloadHash {
  return row.w as bigint;
}

/**
 * The lists of numbers of a row that belong together, in the order of the list `by`. A list without values stays empty. DuckDB would take
 * 20 kB for each list that it keeps in order, however short, and can't put them on disk.
 */
export function listsInOrder<By extends string, Name extends string>(
  row: Row,
  by: By,
  names: readonly Name[],
): Record<By | Name, number[]> {
  const places = numbers(row[by]);
  const order = [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const sorted = (values: readonly number[]) => (values.length === 0 ? [] : order.map((place) => values[place] ?? 0));
  const lists = [by, ...names].map((name) => [name, sorted(numbers(row[name]))]);
  return Object.fromEntries(lists) as Record<By | Name, number[]>;
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
