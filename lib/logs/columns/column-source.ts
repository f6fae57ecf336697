import type { ReadColumn } from './canonical-columns';

/** Milliseconds in one unit of a duration column. */
export const DURATION_UNITS = { ms: 1, s: 1000, us: 0.001, ns: 0.000001 } as const;
export type DurationUnit = keyof typeof DURATION_UNITS;

/**
 * A cell of the file: a column, or a place inside a column that holds JSON. The place is a path of object keys and list
 * positions (-1 is the last), or an `attribute` of an OpenTelemetry list of {key, value}. With `each` the cell holds a
 * list, and its first element with a value at that path is used. `scalar`: an object or a list there is no value.
 * `list`: only a list is a value. With `carried` it is a cell of the last row so far whose cell `where` holds `is`
 * (lower case): in a session log, a separate line names the model of the calls that follow.
 */
export type Cell = {
  column: string;
  path?: readonly (string | number)[];
  attribute?: string;
  each?: readonly (string | number)[];
  carried?: { where: Cell; is: string };
  scalar?: true;
  list?: true;
};

/**
 * Matches a cell that holds one of `is`, or none of `isNot`, or a part that `matches` (RE2). An empty cell is the value
 * ''. Compared in lower case.
 */
export type Condition = { cell: Cell } & (
  | { is: readonly string[] }
  | { isNot: readonly string[] }
  | { matches: string }
);

/** Values (lower case) and our names for them. `*` matches every other value; an empty name means none. */
export type Renaming = Readonly<Record<string, string>>;

/**
 * Where a canonical column comes from. Data, not code, so that any engine can compile it to its own language.
 * - cells: the first of these cells that is not empty. `pick`: the part matched by the group of this regular expression
 *   (RE2). `unit`: for durations. `times`: a factor for numbers (0.01 for a cost in cents). `absent`: the value if all
 *   are empty.
 * - joined: these cells, separated by colons; nothing if one is empty.
 * - sum: the sum of these cells. An empty one counts as 0; if all are empty, the sum is empty.
 * - rest: the number in a cell less that in another; nothing if that would be negative.
 * - first: the first of these sources with a value.
 * - between: the time from one cell to another.
 * - before: the time a duration before another (milliseconds if no unit is given).
 * - after: the time some milliseconds after another, or `clockMs` if that names an hour and not only a day. `hours` adds
 *   the hours in a column beside the day, and `months` adds calendar months.
 * - earlier: true if the first time is before the second, false if they are equal (how some gateways show streaming).
 * - constant: the same value for every row.
 * - when: another source for rows that meet a condition; `otherwise` for the others, and where that source has no value.
 */
export type ColumnSource =
  | {
      from: 'cells';
      cells: readonly Cell[];
      pick?: string;
      rename?: Renaming;
      unit?: DurationUnit;
      times?: number;
      absent?: string;
    }
  | { from: 'joined'; cells: readonly Cell[] }
  | { from: 'sum'; cells: readonly Cell[] }
  | { from: 'rest'; of: Cell; without: Cell }
  | { from: 'first'; of: readonly ColumnSource[] }
  | { from: 'between'; start: Cell; end: Cell }
  | { from: 'before'; end: Cell; duration: Cell; unit?: DurationUnit }
  | { from: 'after'; start: Cell; ms: number; clockMs?: number; hours?: Cell; months?: number }
  | { from: 'earlier'; first: Cell; second: Cell }
  | { from: 'constant'; value: string }
  | { from: 'when'; row: Condition; use: ColumnSource; otherwise?: ColumnSource };

export type Projection = Partial<Record<ReadColumn, ColumnSource>>;

/** A column's name, or the name and the path inside it. */
export type CellName = string | readonly [column: string, ...path: (string | number)[]];

function cell(name: CellName): Cell {
  if (typeof name === 'string') return { column: name };
  const [column, ...path] = name;
  return { column, path };
}

/** Shorthand for the usual source: the first of these columns that is not empty. */
export function cells(...names: CellName[]): { from: 'cells'; cells: Cell[] } {
  return { from: 'cells', cells: names.map(cell) };
}

/** Shorthand for the sum of these columns. */
export function sum(...names: CellName[]): { from: 'sum'; cells: Cell[] } {
  return { from: 'sum', cells: names.map(cell) };
}

/** Shorthand for an id made of these columns. */
export function joined(...names: CellName[]): { from: 'joined'; cells: Cell[] } {
  return { from: 'joined', cells: names.map(cell) };
}

/** Shorthand for the first of these OpenTelemetry attributes of a record, or of the list in `column`. */
export function attributes(names: readonly string[], column: string): { from: 'cells'; cells: Cell[] } {
  return { from: 'cells', cells: names.map((attribute) => ({ column, attribute })) };
}

/** Every cell that a source uses. */
export function cellsOf(source: ColumnSource): Cell[] {
  switch (source.from) {
    case 'constant':
      return [];
    case 'cells':
    case 'joined':
    case 'sum':
      return [...source.cells];
    case 'rest':
      return [source.of, source.without];
    case 'first':
      return source.of.flatMap(cellsOf);
    case 'between':
      return [source.start, source.end];
    case 'before':
      return [source.end, source.duration];
    case 'after':
      return [source.start, ...(source.hours ? [source.hours] : [])];
    case 'earlier':
      return [source.first, source.second];
    case 'when':
      return [source.row.cell, ...cellsOf(source.use), ...(source.otherwise ? cellsOf(source.otherwise) : [])];
  }
}
