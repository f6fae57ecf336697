import type { ReadColumn } from './canonical-columns';

/** How many milliseconds one unit of a duration column is. */
export const DURATION_UNITS = { ms: 1, s: 1000, us: 0.001, ns: 0.000001 } as const;
export type DurationUnit = keyof typeof DURATION_UNITS;

/**
 * A cell of the file: a column, or a place inside a column that holds JSON: a path of object keys and places in a list
 * (-1 is its last), or the `attribute` of an OpenTelemetry list of {key, value}. With `each` it holds a list, and is read as its
 * first element that has a value at that path. `scalar`: an object or a list there is no value; `list`: nothing else is one. With `carried` it is a cell of the last
 * row, up to this one, whose cell `where` holds `is` (lower case): in the log of a session a line of its own says the model of the calls
 * that follow.
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

/** Values (lower case) with another name in our words; `*` for every other value, an empty name for none. */
export type Renaming = Readonly<Record<string, string>>;

/**
 * Where a canonical column comes from. Data, not code, so that any engine can compile it to its own language.
 * - cells: the first of these cells that is not empty. `pick`: the part of it that the group of this regular expression (RE2)
 *   matches; `unit` for durations; `times`: what a number is multiplied by (0.01 where a cost is in cents); `absent`: the value
 *   where all are empty.
 * - joined: these cells one after the other, parted by a colon; where one is empty, nothing.
 * - sum: these cells added up; an empty one counts as 0, all of them empty as empty.
 * - first: the first of these sources that has a value.
 * - between: the time from one cell to another.
 * - before: the time that lies a duration (in its unit, milliseconds where none is said) before another.
 * - after: the time that lies so many milliseconds after another, or `clockMs` where that names an hour and not a day alone; with
 *   `hours` so many hours more, which a column beside that of the day holds; with `months` so many months of the calendar more.
 * - earlier: true where the first time lies before the second, false where they are equal (how some gateways show streaming).
 * - constant: the same value for every row.
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
  | { from: 'first'; of: readonly ColumnSource[] }
  | { from: 'between'; start: Cell; end: Cell }
  | { from: 'before'; end: Cell; duration: Cell; unit?: DurationUnit }
  | { from: 'after'; start: Cell; ms: number; clockMs?: number; hours?: Cell; months?: number }
  | { from: 'earlier'; first: Cell; second: Cell }
  | { from: 'constant'; value: string };

export type Projection = Partial<Record<ReadColumn, ColumnSource>>;

/** A column's name, or the name with the path into it. */
type CellName = string | readonly [column: string, ...path: (string | number)[]];

function cell(name: CellName): Cell {
  if (typeof name === 'string') return { column: name };
  const [column, ...path] = name;
  return { column, path };
}

/** Shorthand for the usual source: the first of these columns that is not empty. */
export function cells(...names: CellName[]): { from: 'cells'; cells: Cell[] } {
  return { from: 'cells', cells: names.map(cell) };
}

/** Shorthand for these columns added up. */
export function sum(...names: CellName[]): { from: 'sum'; cells: Cell[] } {
  return { from: 'sum', cells: names.map(cell) };
}

/** Shorthand for an id that these columns make together. */
export function joined(...names: CellName[]): { from: 'joined'; cells: Cell[] } {
  return { from: 'joined', cells: names.map(cell) };
}

/** Shorthand for the first of these OpenTelemetry attributes of a record, or of the list in `column`. */
export function attributes(names: readonly string[], column = 'attributes'): { from: 'cells'; cells: Cell[] } {
  return { from: 'cells', cells: names.map((attribute) => ({ column, attribute })) };
}

/** Every cell that a source is made of. */
export function cellsOf(source: ColumnSource): Cell[] {
  switch (source.from) {
    case 'constant':
      return [];
    case 'cells':
    case 'joined':
    case 'sum':
      return [...source.cells];
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
  }
}
