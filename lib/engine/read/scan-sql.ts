import type { Cell } from '../../logs/columns/column-source';
import { type FileShape, headerOf } from '../../logs/files/file-shape';
import { areSmall } from '../duckdb/session';
import { identifier, literal, withColumns } from '../duckdb/sql-text';
import { readLineBytes } from '../limits/read-line-bytes';
import { JsonScan } from './json-scan';
import { NestedTexts } from './nested-texts';
import { OnceForAll } from './once-for-all';

/** Separates nothing: no line of JSON may hold this control character. */
const NEVER = "e'\\x1f'";

/**
 * The query that yields every record of a file as text cells, and the column for each cell. Records without the
 * header's shape go to DuckDB's reject table; for JSON lines `line_problem` says what is wrong with a line.
 */
export class Scan {
  private readonly cells: string[] = [];
  /** What is carried from row to row, each as an expression over the cells. */
  private readonly carried: string[] = [];
  /** The texts whose times are asked for. */
  private readonly timed: string[] = [];
  private readonly nested = new NestedTexts();
  private readonly json: JsonScan | null;
  /** Whether the file has few rows. */
  readonly isSmall: boolean;

  constructor(
    private readonly path: string,
    readonly shape: FileShape,
    private readonly quotedNewlines: boolean,
    private readonly longestLine?: number,
  ) {
    this.json = shape.kind === 'jsonl' ? new JsonScan(shape, this.nested) : null;
    this.isSmall = areSmall([path]);
  }

  /** The column that holds the text of a cell, NULL when it is absent or empty. */
  cell({ carried, ...cell }: Cell): string {
    if (carried !== undefined) return this.carriedCell(cell, carried);
    const text = this.rawCell(cell);
    if (!this.cells.includes(text)) this.cells.push(text);
    return cellName(this.cells.indexOf(text));
  }

  /** The column that holds the time of a cell in milliseconds, NULL when it is none. */
  time(cell: Cell): string {
    return this.timeOf(this.cell(cell));
  }

  /** The same for a text that is worked out of cells. */
  timeOf(text: string): string {
    if (!this.timed.includes(text)) this.timed.push(text);
    return timeName(this.timed.indexOf(text));
  }

  private carriedCell(cell: Cell, { where, is }: NonNullable<Cell['carried']>): string {
    const here = `CASE WHEN lower(${this.cell(where)}) = ${literal(is)} THEN ${this.cell(cell)} END`;
    if (!this.carried.includes(here)) this.carried.push(here);
    return carriedName(this.carried.indexOf(here));
  }

  private rawCell(cell: Cell): string {
    const text = this.anyCell(cell);
    if (cell.list === true) return listOnly(text);
    return cell.scalar === true ? scalarOnly(text) : text;
  }

  private anyCell(cell: Cell): string {
    if (this.json !== null) return this.json.cell(cell);
    const { column, path = [], attribute } = cell;
    const place = this.shape.paths?.[column];
    const [root = column, ...keys] = place?.keys ?? [];
    const text =
      this.shape.kind === 'parquet'
        ? parquetText(String(root), this.shape.types[root] ?? '')
        : identifier(String(root));
    // A table keeps a list of attributes as JSON text.
    if (attribute !== undefined) {
      const list = `attribute_list(json_extract(json_text(${text}), '$[*]'))`;
      const value = `attribute_value(${list}, ${literal(attribute)})`;
      return path.length === 0 ? value : this.nested.inside(value, path);
    }
    const inside = [keys, ...(place?.texts ?? []), path].filter((steps) => steps.length > 0);
    return inside.reduce((outer, steps) => this.nested.inside(outer, steps), text);
  }

  /** Call after every cell was asked for. Each step is a query of its own, so that no expression is worked out twice. */
  sql(): string {
    const rows = this.carried.reduce(withCarried, this.cleaned(this.nested.sql(this.records())));
    if (this.timed.length === 0) return rows;
    // A duration, a first token and a stream are worked out of the same times, each of which takes long to plan.
    const timed = this.timed.map((text, index) => `${text} AS ${timedName(index)}`);
    const once = new OnceForAll(this.isSmall, 'times');
    const times = timed.map(
      (_, index) => `${once.value(timedName(index), (text) => `time_ms(${text})`)} AS ${timeName(index)}`,
    );
    return [timed, once.columns(), times].reduce(withColumns, rows);
  }

  /** Rows with `line_problem` and the clean text of each cell. */
  private cleaned(rows: string): string {
    const trimmed = this.cells.map((text, index) => `trim(${text}) AS ${cellName(index)}`);
    const once = new OnceForAll(this.isSmall, 'clean');
    const texts = trimmed.map(
      (_, index) => `${once.value(cellName(index), (text) => `cell_text(${text})`)} AS ${cellName(index)}`,
    );
    const from = withColumns(`SELECT ${['line_problem', ...trimmed].join(', ')} FROM (${rows})`, once.columns());
    return `SELECT ${['line_problem', ...texts].join(', ')} FROM (${from})`;
  }

  private records(): string {
    const lineBytes = readLineBytes(this.longestLine, this.quotedNewlines);
    const options = `auto_detect = false, store_rejects = true, max_line_size = ${lineBytes}, buffer_size = ${2 * lineBytes}`;
    if (this.shape.kind === 'parquet') {
      return `SELECT *, NULL AS line_problem FROM read_parquet(${literal(this.path)}, binary_as_string = true)`;
    }
    if (this.shape.kind === 'csv') {
      const header = headerOf(this.shape);
      const columns = header.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ');
      // With several threads DuckDB takes lines inside a quoted value for rows where one thread's part ends and the next begins.
      const threads = this.quotedNewlines ? 'parallel = false, ' : '';
      const [only = ''] = header;
      const problem = header.length === 1 ? `CASE WHEN ${identifier(only)} IS NULL THEN 'blank' END` : 'NULL';
      return (
        `SELECT *, ${problem} AS line_problem FROM read_csv(${literal(this.path)}, ${options}, ${threads}header = true, ` +
        `skip = ${this.shape.linesAboveHeader}, delim = ${literal(this.shape.delimiter)}, quote = '"', escape = '"', columns = {${columns}})`
      );
    }
    const lines =
      "SELECT line, CASE WHEN line IS NULL OR trim(line) = '' THEN 'blank' WHEN NOT json_valid(line) THEN 'broken-json' " +
      "WHEN json_type(line) <> 'OBJECT' THEN 'not-an-object' END AS line_problem " +
      `FROM read_csv(${literal(this.path)}, ${options}, header = false, delim = ${NEVER}, quote = '', escape = '', ` +
      "columns = {'line': 'VARCHAR'})";
    return this.json?.sql(lines) ?? lines;
  }
}

const cellName = (index: number) => identifier(`cell ${index}`);
const timedName = (index: number) => identifier(`timed ${index}`);
const timeName = (index: number) => identifier(`time ${index}`);
const carriedName = (index: number) => identifier(`carried ${index}`);

/**
 * Rows with the last value that an expression had up to each, found as they pass in the order of the file, as long as the window asks
 * for no other order. One to a query: two such windows side by side take each other's value (DuckDB 1.5.6).
 */
function withCarried(rows: string, here: string, index: number): string {
  return `SELECT *, last_value(${here} IGNORE NULLS) OVER (ROWS UNBOUNDED PRECEDING) AS ${carriedName(index)} FROM (${rows})`;
}

/** The text of a list; NULL of anything else. */
export function listOnly(text: string): string {
  return `CASE WHEN starts_with(ltrim(${text}), '[') THEN ${text} END`;
}

/** The text of a value; an object or a list is none. */
function scalarOnly(text: string): string {
  return `CASE WHEN regexp_matches(${text}, '^\\s*[{\\[]') AND json_valid(${text}) THEN NULL ELSE ${text} END`;
}

/** A value of a Parquet column as text; what is nested as JSON. */
function parquetText(column: string, type: string): string {
  const nested = /[[(]/.test(type) && !type.startsWith('DECIMAL');
  return nested ? `to_json(${identifier(column)})::VARCHAR` : `${identifier(column)}::VARCHAR`;
}
