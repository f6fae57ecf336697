import type { DuckDBValue } from '@duckdb/node-api';
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

/** Takes the rows of a workload one after the other, as the values of their columns without `w`. */
export type Measure<Result> = { add: (values: DuckDBValue[]) => void; result: () => Result };

/** Measures each workload by its rows of a query, whose first column is `w`, by which it is ordered. Few rows are in memory at a time. */
export async function measureEach<Result>(
  keyed: Keyed,
  sql: string,
  measure: () => Measure<Result>,
): Promise<Map<WorkloadHash, Result>> {
  const measured = new Map<WorkloadHash, Result>();
  let current: { w: WorkloadHash; measure: Measure<Result> } | null = null;
  for await (const rows of keyed.inParts(sql)) {
    for (const [w, ...values] of rows) {
      if (current === null || w !== current.w) {
        if (current !== null) measured.set(current.w, current.measure.result());
        current = { w: w as WorkloadHash, measure: measure() };
      }
      current.measure.add(values);
    }
  }
  if (current !== null) measured.set(current.w, current.measure.result());
  return measured;
}
