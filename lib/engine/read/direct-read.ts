import { statSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { READ_COLUMN_NAMES, READ_COLUMNS, type ReadColumn } from '../../logs/columns/canonical-columns';
import type { Cell, ColumnSource, Projection } from '../../logs/columns/column-source';
import type { ReadPlan } from '../../logs/read-plan';
import { PARQUET_OPTIONS } from '../duckdb/parquet-options';
import { identifier, literal, withColumns } from '../duckdb/sql-text';
import { readFirstCells } from './first-cells';
import { frequentValues } from './frequent-texts';
import { hashIdentifiers } from './hash-identifiers';
import { passOverByCells, passOverByColumns } from './pass-over-sql';
import { sourcesOf } from './projection-sql';
import { SharedMessages } from './shared-messages';
import { isSimple } from './simple-plan';
import { renamed, sourceTyped } from './sources';
import { placeOf, TypedScan } from './typed-scan';
import { isOfBody, judgements, lacksSql, type Names, valueSql } from './values';

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
  longestLine?: number,
): Promise<boolean> {
  if (!isSimple(plan)) return false;
  try {
    const readAs = await readFirstCells(connection, path, plan);
    const newScan = () => new TypedScan(path, plan.shape, quotedNewlines, readAs, longestLine);
    // What repeats in few rows is worked out in each of them sooner than it is found.
    const values = statSync(path).size < LEAST_BYTES ? ROW_BY_ROW : await readValues(connection, newScan, plan);
    // In any order, because to put the rows back into the file's order costs a second processor's work.
    await connection.run(
      `COPY (${directSql(newScan(), plan, values)}) TO ${literal(target)} (${PARQUET_OPTIONS}, PRESERVE_ORDER false)`,
    );
    return true;
  } catch {
    // What went wrong, a flaw of the file or not, happens again to the reading as text, which can tell.
    return false;
  }
}

/** In this reading a column of the inner query is the text or the parsed value. */
const NAMES: Names = { text: identifier, parsed: identifier };

/** Not prompts: what DuckDB has no memory for goes to disk, and they must not. */
const IDENTIFIERS: readonly ReadColumn[] = ['end_user', 'session_id', 'trace_id'];
/** First rows that show how values repeat. */
const FIRST_ROWS = 50_000;
/** In a smaller file values are worked out row by row. */
const LEAST_BYTES = 256_000;

/**
 * How canonical columns are worked out where there is a quicker way than row by row, and what has to be joined for it. `raw`: texts
 * come as they stand in the file, so that those which repeat are told apart before they are cleaned.
 */
type QuickValues = { raw: boolean; values: ReadonlyMap<string, string>; joins: readonly string[] };
const ROW_BY_ROW: QuickValues = { raw: false, values: new Map(), joins: [] };

async function readValues(
  connection: DuckDBConnection,
  newScan: () => TypedScan,
  { shape, projection }: ReadPlan,
): Promise<QuickValues> {
  const names = sourcesOf(projection).filter(
    ([column, source]) => READ_COLUMNS[column] !== 'keyed' && rawCell(column, source) !== null,
  );
  // To read some columns twice is cheaper than to hash every row; to take objects apart twice is not.
  const identifiers = IDENTIFIERS.filter((column) => {
    const source = projection[column];
    if (source?.from !== 'cells' || source.rename !== undefined || source.pick !== undefined) return false;
    return source.cells.every((cell) => placeOf(shape, cell).keys.length === 0);
  });
  const given = (columns: readonly ReadColumn[]) => givenSql(newScan(), projection, columns, true);
  if (names.length + identifiers.length === 0) return ROW_BY_ROW;
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE first_rows AS ${given([...names.map(([column]) => column), ...identifiers])} LIMIT ${FIRST_ROWS}`,
  );
  const texts = await frequentValues(
    connection,
    'first_rows',
    names.map(([column, source]) => ({ column, value: (text) => rawValueSql(column, source, text) })),
  );
  const hashes = await hashIdentifiers(connection, 'first_rows', given, identifiers);
  return {
    raw: true,
    values: new Map([...texts, ...[...hashes].map(([column, { hash }]) => [column, hash] as const)]),
    joins: [...hashes.values()].map(({ join }) => join),
  };
}

/** The cell of a column whose text is cleaned last, after values that repeat were told apart; null where a column is something else. */
function rawCell(column: ReadColumn, source: ColumnSource): Cell | null {
  const kind = READ_COLUMNS[column];
  const [cell, ...others] = source.from === 'cells' && source.pick === undefined ? source.cells : [];
  const isText = kind === 'label' || kind === 'boolean' || kind === 'keyed';
  return isText && cell !== undefined && others.length === 0 ? cell : null;
}

/** The value of such a column, from the text of its cell as it stands in the file. */
function rawValueSql(column: ReadColumn, source: ColumnSource, raw: string): string {
  const rename = source.from === 'cells' ? source.rename : undefined;
  return valueSql(column, source, { text: () => renamed(`clean_text(${raw})`, rename), parsed: identifier });
}

/** Canonical columns as text or parsed; where `raw`, of those that have a raw cell, that. */
function givenSql(
  scan: TypedScan,
  projection: Projection,
  columns: readonly ReadColumn[],
  raw: boolean,
  more: readonly string[] = [],
): string {
  const messages = new SharedMessages(projection);
  const beforeSql = (column: ReadColumn) => {
    const before = messages.before(column);
    return before === null ? 'NULL' : sourceTyped(scan, column, before);
  };
  const given = sourcesOf(projection).flatMap(([column, source]) => {
    if (!columns.includes(column)) return [];
    const cell = raw ? rawCell(column, source) : null;
    const text = cell === null ? sourceTyped(scan, column, source) : scan.raw(cell);
    // At once, so that no text that was sent goes further than that.
    const value = isOfBody(column) ? messages.value(column, text, beforeSql(column)) : text;
    return `${value} AS ${identifier(column)}`;
  });
  const added = columns.some(isOfBody)
    ? [messages.columns((source) => sourceTyped(scan, 'message_count', source)), messages.shapes(scan.isSmall)]
    : [];
  // The scan extracts the cells that were asked for above, so it is written after them.
  const rows = added.reduce(withColumns, scan.sql());
  return `SELECT ${[...given, ...more].join(', ')} FROM (${rows})`;
}

function directSql(scan: TypedScan, { projection, passOver }: ReadPlan, { raw, values, joins }: QuickValues): string {
  const columns = sourcesOf(projection).map(([column, source]) => {
    if (isOfBody(column)) return identifier(column);
    const sql =
      values.get(column) ??
      (raw && rawCell(column, source) !== null
        ? rawValueSql(column, source, identifier(column))
        : valueSql(column, source, NAMES));
    return `${sql} AS ${identifier(column)}`;
  });
  // A row to pass over must be counted apart, which the reading as text does.
  const asides = passOver.flatMap((rule) => passOverByCells(rule, (cell) => scan.cell(cell, 'text')) ?? []);
  const aside = asides.map((when, index) => `${when} AS aside_${index}`);
  const flaws = [
    ...judgements(projection, NAMES).map(({ when }) => `(${when})`),
    ...asides.map((_, index) => `aside_${index}`),
    ...passOver.flatMap((rule) => passOverByColumns(rule, (column) => lacksSql(column, NAMES)) ?? []),
  ];
  const flawless = flaws.length === 0 ? '' : `WHERE CASE WHEN ${flaws.join(' OR ')} THEN error('a flaw') ELSE true END`;
  return `SELECT ${columns.join(', ')} FROM (${givenSql(scan, projection, READ_COLUMN_NAMES, raw, aside)}) ${joins.join(' ')} ${flawless}`;
}
