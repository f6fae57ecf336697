import type { Cell } from '../../logs/columns/column-source';
import { type FileShape, headerOf } from '../../logs/files/file-shape';
import { areSmall } from '../duckdb/session';
import { identifier, literal, withColumns } from '../duckdb/sql-text';
import { readLineBytes } from '../limits/read-line-bytes';
import { jsonPath } from './json-path';
import { listOnly } from './scan-sql';

/** What a cell is read for. */
export type CellUse = 'text' | 'number' | 'usd' | 'time';
type ColumnType = 'DOUBLE' | 'DECIMAL(18, 9)' | 'VARCHAR' | 'JSON';

/** The columns whose times are numbers since 1970, and the texts of a CSV file that stand for nothing among numbers. */
export type ReadAs = { epochs: ReadonlySet<string>; nulls: readonly string[] };

/**
 * The query that yields the records of a CSV or JSON lines file with every column parsed as what it is used for. Strict:
 * the first record without the header's shape and the first cell of another type end it with an error.
 */
export class TypedScan {
  private readonly types = new Map<string, ColumnType>();
  /** JSON paths wanted inside a column. */
  private readonly insides = new Map<string, string[]>();
  /** Columns of which what is wanted inside is cleaned: all at once, because to plan a function for each cell takes longer than to read a few rows. */
  private readonly cleaned = new Set<string>();
  /** Expressions that clean a cell, and those that parse a clean one, once each: a macro's argument is written out wherever it stands. */
  private readonly texts: string[] = [];
  private readonly parsed: string[] = [];

  /** Whether the file has few rows. */
  readonly isSmall: boolean;

  constructor(
    private readonly path: string,
    private readonly shape: FileShape,
    private readonly quotedNewlines: boolean,
    private readonly readAs: ReadAs,
    private readonly longestLine?: number,
  ) {
    this.isSmall = areSmall([path]);
  }

  /** The column that holds a cell as text, a number, or milliseconds since 1970. Throws when its column is used as something else too. */
  cell(cell: Cell, use: CellUse): string {
    const { column, keys } = placeOf(this.shape, cell);
    const value = keys.length > 0 ? this.insideCell(column, keys, use) : this.column(column, use);
    return cell.list === true ? listOnly(value) : value;
  }

  /** Milliseconds since 1970, NULL where no log is of that time. */
  time(cell: Cell): string {
    return `believable_ms(${this.cell(cell, 'time')})`;
  }

  /** The text of a cell as it stands in the file. */
  raw(cell: Cell): string {
    const { column, keys } = placeOf(this.shape, cell);
    if (keys.length > 0) return `${insideName(column)}[${this.placeInside(column, keys)}]`;
    this.setType(column, 'VARCHAR');
    return identifier(column);
  }

  /** The same as \`cell\` for a whole column of the file. */
  column(column: string, use: CellUse): string {
    const name = identifier(column);
    const isEpoch = use === 'time' && this.readAs.epochs.has(column);
    const type = this.setType(column, isEpoch ? 'DOUBLE' : COLUMN_TYPES[use]);
    if (isEpoch) return this.step(`number_ms(${name})`);
    return type === 'VARCHAR' ? this.parsedCell(this.text(`clean_text(${name})`), use) : name;
  }

  private insideCell(column: string, keys: readonly (string | number)[], use: CellUse): string {
    const text = `${cleanName(column)}[${this.placeInside(column, keys)}]`;
    this.cleaned.add(column);
    return this.parsedCell(text, use);
  }

  private parsedCell(clean: string, use: CellUse): string {
    return use === 'text' ? clean : this.step(parsedAs(clean, use));
  }

  /** Call after every cell was asked for. */
  sql(): string {
    const insides = [...this.insides].map(
      ([column, paths]) => `${this.insideSql(column, paths)} AS ${insideName(column)}`,
    );
    const texts = this.texts.map((sql, index) => `${sql} AS ${textName(index)}`);
    const parsed = this.parsed.map((sql, index) => `${sql} AS ${stepName(index)}`);
    const cleaned = [...this.cleaned].map(
      (column) => `list_transform(${insideName(column)}, lambda text: clean_text(text)) AS ${cleanName(column)}`,
    );
    return [insides, [...cleaned, ...texts], parsed].reduce(withColumns, `SELECT * FROM ${this.readSql()}`);
  }

  private setType<Type extends ColumnType>(column: string, type: Type): Type {
    if ((this.types.get(column) ?? type) !== type) throw new Error('One column is used as two types.');
    this.types.set(column, type);
    return type;
  }

  /** The place of what is wanted inside a column, from 1. */
  private placeInside(column: string, keys: readonly (string | number)[]): number {
    this.setType(column, this.shape.kind === 'csv' ? 'VARCHAR' : 'JSON');
    const paths = this.insides.get(column) ?? [];
    this.insides.set(column, paths);
    return placeIn(paths, jsonPath(keys)) + 1;
  }

  /** All that is wanted of an object is extracted at once. One that is a string of JSON, among JSON lines, is left to the reading as text. */
  private insideSql(column: string, paths: readonly string[]): string {
    const list = `[${paths.map(literal).join(', ')}]`;
    const name = identifier(column);
    return this.shape.kind === 'csv'
      ? `json_extract_string(json_text(${name}), ${list})`
      : `CASE WHEN ${name}::VARCHAR LIKE '"%' THEN error('a string') ELSE json_extract_string(${name}, ${list}) END`;
  }

  private text(sql: string): string {
    return textName(placeIn(this.texts, sql));
  }

  private step(sql: string): string {
    return stepName(placeIn(this.parsed, sql));
  }

  private readSql(): string {
    const file = literal(this.path);
    const lineBytes = readLineBytes(this.longestLine, this.quotedNewlines);
    if (this.shape.kind === 'csv') {
      const columns = headerOf(this.shape).map(
        (column) => `${literal(column)}: '${this.types.get(column) ?? 'VARCHAR'}'`,
      );
      // As in the reading as text: several threads mistake lines inside a quoted value for rows.
      const threads = this.quotedNewlines ? 'parallel = false, ' : '';
      return (
        `read_csv(${file}, auto_detect = false, max_line_size = ${lineBytes}, buffer_size = ${2 * lineBytes}, ${threads}` +
        `header = true, skip = ${this.shape.linesAboveHeader}, delim = ${literal(this.shape.delimiter)}, quote = '"', escape = '"', ` +
        `nullstr = [${this.readAs.nulls.map(literal).join(', ')}], columns = {${columns.join(', ')}})`
      );
    }
    const columns = [...this.types].map(([column, type]) => `${literal(column)}: '${type}'`);
    return `read_json(${file}, format = 'newline_delimited', maximum_object_size = ${lineBytes}, columns = {${columns.join(', ')}})`;
  }
}

/** What the whole column that holds such cells is parsed as. */
const COLUMN_TYPES = {
  text: 'VARCHAR',
  time: 'VARCHAR',
  number: 'DOUBLE',
  usd: 'DECIMAL(18, 9)',
} as const satisfies Record<CellUse, ColumnType>;

/** The clean text of a cell as what it is used for; one that is no number is an error. */
function parsedAs(clean: string, use: Exclude<CellUse, 'text'>): string {
  return use === 'time' ? `text_ms(${clean})` : `${clean}::${COLUMN_TYPES[use]}`;
}

/** The column of the file that holds a cell, and the steps that lead to it inside that column. */
export function placeOf(shape: FileShape, { column, path = [] }: Cell): { column: string; keys: (string | number)[] } {
  const { keys: [root = column, ...keys] = [column], texts = [] } =
    shape.kind === 'parquet' ? {} : (shape.paths?.[column] ?? {});
  return { column: String(root), keys: [...keys, ...texts.flat(), ...path] };
}

const cleanName = (column: string) => identifier(`clean inside ${column}`);
const insideName = (column: string) => identifier(`inside ${column}`);
const textName = (index: number) => identifier(`text ${index}`);
const stepName = (index: number) => identifier(`cell ${index}`);

/** The place of a value in a list; it is added where it is missing. */
function placeIn(list: string[], value: string): number {
  if (!list.includes(value)) list.push(value);
  return list.indexOf(value);
}
