import type { CanonicalColumn } from './canonical-columns';

/** How many milliseconds one unit of a duration column is. */
export const DURATION_UNITS = { ms: 1, s: 1000, us: 0.001, ns: 0.000001 } as const;
export type DurationUnit = keyof typeof DURATION_UNITS;

/** A cell of the file: a column, or a place inside a column that holds JSON (a path of object keys). */
export type Cell = { column: string; path?: readonly string[] };

/**
 * Where a canonical column comes from. Data, not code, so that any engine can compile it to its own language.
 * - cells: the first of these cells that is not empty; `unit` for durations, `rename` for values (lower case) with another name in our words.
 * - between: the time from one cell to another.
 * - earlier: true where the first time lies before the second, false where they are equal (how some gateways show streaming).
 * - constant: the same value for every row.
 */
export type ColumnSource =
  | { from: 'cells'; cells: readonly Cell[]; unit?: DurationUnit; rename?: Readonly<Record<string, string>> }
  | { from: 'between'; start: Cell; end: Cell }
  | { from: 'earlier'; first: Cell; second: Cell }
  | { from: 'constant'; value: string };

export type Projection = Partial<Record<CanonicalColumn, ColumnSource>>;

/** Shorthand for the usual source: the first of these columns that is not empty. */
export function cells(...columns: (string | readonly string[])[]): { from: 'cells'; cells: Cell[] } {
  return {
    from: 'cells',
    cells: columns.map((name) => {
      if (typeof name === 'string') return { column: name };
      const [column = '', ...path] = name;
      return { column, path };
    }),
  };
}
