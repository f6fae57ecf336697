import type { Cell } from '../../logs/column-source';
import type { FileShape } from '../../logs/file-shape';
import { LIMITS } from '../limits';
import { identifier, literal } from './sql-text';

/** Separates nothing: no line of JSON may hold this control character. */
const NEVER = "e'\\x1f'";

/**
 * The query that yields every record of a file as text cells, and the column for each cell. Records without the
 * header's shape go to DuckDB's reject table; for JSON lines `line_problem` says what is wrong with a line.
 */
export class Scan {
  private readonly jsonPaths: string[] = [];
  private readonly cells: string[] = [];

  constructor(
    private readonly path: string,
    private readonly shape: FileShape,
    private readonly quotedNewlines: boolean,
  ) {}

  /** The column that holds the text of a cell, NULL when it is absent or empty. */
  cell(cell: Cell): string {
    const text = this.rawCell(cell);
    if (!this.cells.includes(text)) this.cells.push(text);
    return cellName(this.cells.indexOf(text));
  }

  private rawCell(cell: Cell): string {
    const { column, path = [] } = cell;
    if (this.shape.kind === 'csv') return path.length === 0 ? identifier(column) : insideText(identifier(column), path);
    const keys = this.shape.paths[column] ?? [column];
    if (path.length === 0) return this.json(keys);
    // A nested object may be an object or a string that holds JSON.
    return `coalesce(${this.json([...keys, ...path])}, ${insideText(this.json(keys), path)})`;
  }

  /** All cells of a line are extracted at once, so that a line is parsed once. */
  private json(keys: readonly string[]): string {
    const path = jsonPath(keys);
    if (!this.jsonPaths.includes(path)) this.jsonPaths.push(path);
    return `cells[${this.jsonPaths.indexOf(path) + 1}]`;
  }

  /** Call after every cell was asked for. Each step is a query of its own, so that no expression is worked out twice. */
  sql(): string {
    const trimmed = this.cells.map((text, index) => `trim(${text}) AS ${cellName(index)}`);
    const texts = this.cells.map((_, index) => `cell_text(${cellName(index)}) AS ${cellName(index)}`);
    return (
      `SELECT ${['line_problem', ...texts].join(', ')} FROM ` +
      `(SELECT ${['line_problem', ...trimmed].join(', ')} FROM (${this.records()}))`
    );
  }

  private records(): string {
    const options = `auto_detect = false, store_rejects = true, max_line_size = ${LIMITS.lineBytes}, buffer_size = ${2 * LIMITS.lineBytes}`;
    if (this.shape.kind === 'csv') {
      const columns = this.shape.columns.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ');
      // With several threads DuckDB takes lines inside a quoted value for rows where one thread's part ends and the next begins.
      const threads = this.quotedNewlines ? 'parallel = false, ' : '';
      const [only = ''] = this.shape.columns;
      const problem =
        this.shape.columns.length === 1 ? `CASE WHEN ${identifier(only)} IS NULL THEN 'blank' END` : 'NULL';
      return (
        `SELECT *, ${problem} AS line_problem FROM read_csv(${literal(this.path)}, ${options}, ${threads}header = true, ` +
        `skip = ${this.shape.linesAboveHeader}, delim = ${literal(this.shape.delimiter)}, quote = '"', escape = '"', columns = {${columns}})`
      );
    }
    const paths = this.jsonPaths.map(literal).join(', ');
    return (
      'SELECT line_problem, ' +
      `CASE WHEN line_problem IS NULL THEN json_extract_string(line, [${paths}]::VARCHAR[]) END AS cells FROM (` +
      "SELECT line, CASE WHEN line IS NULL OR trim(line) = '' THEN 'blank' WHEN NOT json_valid(line) THEN 'broken-json' " +
      "WHEN json_type(line) <> 'OBJECT' THEN 'not-an-object' END AS line_problem " +
      `FROM read_csv(${literal(this.path)}, ${options}, header = false, delim = ${NEVER}, quote = '', escape = '', ` +
      "columns = {'line': 'VARCHAR'}))"
    );
  }
}

const cellName = (index: number) => identifier(`cell ${index}`);

function insideText(text: string, path: readonly string[]): string {
  return `json_extract_string(CASE WHEN json_valid(${text}) THEN ${text} END, ${literal(jsonPath(path))})`;
}

/** A JSON path of object keys, each quoted, so that a dot in a key is not a step. */
function jsonPath(keys: readonly string[]): string {
  return `$${keys.map((key) => `."${key.replaceAll('"', '\\"')}"`).join('')}`;
}
