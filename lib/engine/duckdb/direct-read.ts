import type { DuckDBConnection } from '@duckdb/node-api';
import { CANONICAL_COLUMN_NAMES, CANONICAL_COLUMNS, type CanonicalColumn } from '../../logs/canonical-columns';
import type { Cell, ColumnSource } from '../../logs/column-source';
import type { FileShape } from '../../logs/file-shape';
import type { ReadPlan } from '../../logs/read-plan';
import { hashIdentifiers, type JoinedHash } from './hash-identifiers';
import { PARQUET_OPTIONS } from './parquet-options';
import { passOverSql } from './pass-over-sql';
import { judgements, type Names, valueSql } from './projection-sql';
import { renamed } from './source-text';
import { identifier, literal } from './sql-text';
import { readTimeTypes } from './time-types';
import { type CellUse, placeOf, TypedScan } from './typed-scan';

/**
 * Reads a flawless file straight into Parquet of canonical rows: its columns are parsed as the types that they are meant
 * to have, at a third of the cost of reading text and judging it. False when the plan asks for more than that, or at the
 * first flaw: then the file is to be read as text, which finds every flaw.
 */
export async function readDirectly(
  connection: DuckDBConnection,
  path: string,
  plan: ReadPlan,
  quotedNewlines: boolean,
  target: string,
): Promise<boolean> {
  if (!isSimple(plan)) return false;
  try {
    const times = await readTimeTypes(connection, path, plan);
    const newScan = () => new TypedScan(path, plan.shape, quotedNewlines, times);
    const hashes = await hashRepeating(connection, newScan(), plan);
    // In any order, because to put the rows back into the file's order costs a second processor's work.
    await connection.run(
      `COPY (${directSql(newScan(), plan, hashes)}) TO ${literal(target)} (${PARQUET_OPTIONS}, PRESERVE_ORDER false)`,
    );
    return true;
  } catch {
    // What went wrong, a flaw of the file or not, happens again to the reading as text, which can tell.
    return false;
  }
}

/** Only what this knows how to read; the reading as text knows all that a plan may ask for. */
function isSimple({ shape, projection }: ReadPlan): boolean {
  if (shape.kind === 'parquet') return false;
  // Of two cells with times the second does not stand in for a first that can't be read.
  const { started_at, covers_until } = projection;
  if ([started_at, covers_until].some((source) => source?.from === 'cells' && source.cells.length > 1)) return false;
  // A blank line is a row where there is one column.
  if (shape.kind === 'csv' && shape.columns.length === 1) return false;
  // A line "null" is told from a request by its missing time.
  if (shape.kind === 'jsonl' && (shape.records.length > 0 || projection.started_at === undefined)) return false;
  return Object.values(projection).every((source) => SIMPLE_SOURCES.has(source.from) && hasSimpleCells(shape, source));
}

const SIMPLE_SOURCES = new Set<ColumnSource['from']>(['cells', 'between', 'earlier', 'constant']);

function hasSimpleCells(shape: FileShape, source: ColumnSource): boolean {
  if (source.from !== 'cells') return true;
  const isAttribute = ({ column, attribute }: Cell) =>
    attribute !== undefined || (shape.kind === 'jsonl' && shape.paths[column]?.attribute !== undefined);
  return source.pick === undefined && source.absent === undefined && !source.cells.some(isAttribute);
}

/** In this reading a column of the inner query is the text or the parsed value. */
const NAMES: Names = { text: identifier, parsed: identifier };

/** Not prompts: what DuckDB has no memory for goes to disk, and they must not. */
const IDENTIFIERS: readonly CanonicalColumn[] = ['end_user', 'session_id', 'trace_id'];

/** To read some columns twice is cheaper than to hash every row; to take objects apart twice is not. */
async function hashRepeating(
  connection: DuckDBConnection,
  scan: TypedScan,
  { shape, projection }: ReadPlan,
): Promise<ReadonlyMap<string, JoinedHash>> {
  const columns = IDENTIFIERS.flatMap((column) => {
    const source = projection[column];
    const isColumn = source?.from === 'cells' && source.cells.every((cell) => placeOf(shape, cell).keys.length === 0);
    return isColumn ? [{ column, sql: `${sourceSql(scan, column, source)} AS ${identifier(column)}` }] : [];
  });
  const records = `SELECT ${columns.map(({ sql }) => sql).join(', ')} FROM (${scan.sql()})`;
  return hashIdentifiers(
    connection,
    records,
    columns.map(({ column }) => column),
  );
}

function directSql(
  scan: TypedScan,
  { projection, passOver }: ReadPlan,
  hashes: ReadonlyMap<string, JoinedHash>,
): string {
  const given = CANONICAL_COLUMN_NAMES.flatMap((column) => {
    const source = projection[column];
    return source === undefined ? [] : `${sourceSql(scan, column, source)} AS ${identifier(column)}`;
  });
  const values = CANONICAL_COLUMN_NAMES.map(
    (column) => `${hashes.get(column)?.hash ?? valueSql(column, projection[column], NAMES)} AS ${identifier(column)}`,
  );
  // A row to pass over must be counted apart, which the reading as text does.
  const aside = passOver.map((rule, index) => `${passOverSql(rule, scan.cell(rule.cell, 'text'))} AS aside_${index}`);
  const flaws = [
    ...judgements(projection, NAMES).map(({ when }) => `(${when})`),
    ...passOver.map((_, index) => `aside_${index}`),
  ];
  const flawless = flaws.length === 0 ? '' : `WHERE CASE WHEN ${flaws.join(' OR ')} THEN error('a flaw') ELSE true END`;
  const joins = [...hashes.values()].map(({ join }) => join).join(' ');
  return `SELECT ${values.join(', ')} FROM (SELECT ${[...given, ...aside].join(', ')} FROM (${scan.sql()})) ${joins} ${flawless}`;
}

function sourceSql(scan: TypedScan, column: CanonicalColumn, source: ColumnSource): string {
  const use = USES[CANONICAL_COLUMNS[column]];
  switch (source.from) {
    case 'constant':
      return use === 'text'
        ? literal(source.value)
        : use === 'number'
          ? `${literal(source.value)}::DOUBLE`
          : `time_ms(${literal(source.value)})`;
    case 'between':
      return `(${timeSql(scan, source.end)} - ${timeSql(scan, source.start)})::DOUBLE`;
    case 'earlier':
      return `(${timeSql(scan, source.first)} < ${timeSql(scan, source.second)})::VARCHAR`;
    case 'cells': {
      const cells = source.cells.map((cell) => (use === 'time' ? timeSql(scan, cell) : scan.cell(cell, use)));
      const value = cells.length > 1 ? `coalesce(${cells.join(', ')})` : (cells[0] ?? 'NULL');
      return renamed(value, source.rename);
    }
    default:
      throw new Error(`The source "${source.from}" is not simple.`);
  }
}

const timeSql = (scan: TypedScan, cell: Cell) => `believable_ms(${scan.cell(cell, 'time')})`;

const USES = {
  text: 'text',
  label: 'text',
  keyed: 'text',
  boolean: 'text',
  time: 'time',
  duration: 'number',
  count: 'number',
  usd: 'number',
} as const satisfies Record<string, CellUse>;
