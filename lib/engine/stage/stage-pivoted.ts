import type { DuckDBConnection } from '@duckdb/node-api';
import { READ_COLUMNS, type ReadColumn } from '../../logs/columns/canonical-columns';
import type { FileShape } from '../../logs/files/file-shape';
import { columnsOfPivot, countedBy, filledBy, type Pivot, pivotedColumn } from '../../logs/pivot';
import type { ReadPlan } from '../../logs/read-plan';
import type { Reject, RejectReason } from '../../logs/reject-reasons';
import { PARQUET_OPTIONS } from '../duckdb/parquet-options';
import { numbers, queryRows, textOrNull, toCount } from '../duckdb/session';
import { identifier, literal } from '../duckdb/sql-text';
import { originOf, type PlainFile } from '../files/plain-file';
import { LineLocator } from '../lines/line-locator';
import { plainNumber } from '../macros/number-text';
import { Scan } from '../read/scan-sql';
import { logRejects } from './log-rejects';
import type { RejectLog } from './reject-log';
import { type StagedFile, stageFile } from './stage-file';
import { EXAMPLES, groupStructural, linesOf, structuralRejects } from './structural-rejects';

/**
 * Reads a file in long form. Its lines first become rows in a separate file beside `target`, which is then read by the plan. A
 * line that can't be read is rejected as in any other file, and a line of an unknown kind is counted separately.
 */
export async function stagePivoted(
  connection: DuckDBConnection,
  file: PlainFile,
  plan: ReadPlan & { pivot: Pivot },
  target: string,
  quotedNewlines: boolean,
  log?: RejectLog,
): Promise<StagedFile> {
  const { pivot, shape } = plan;
  const lines = `${target}.lines.parquet`;
  const rows = `${target}.rows.parquet`;
  await connection.run('DROP TABLE IF EXISTS reject_errors');
  await connection.run('DROP TABLE IF EXISTS reject_scans');
  await connection.run(
    `COPY (${linesSql(new Scan(file.path, shape, quotedNewlines), pivot)}) TO ${literal(lines)} (${PARQUET_OPTIONS})`,
  );
  const rejects = await lostLines(connection, file, shape, lines, log);
  const [other] = await queryRows(
    connection,
    `SELECT count(*) FILTER (WHERE wanted AND kind IS NULL AND amount IS NOT NULL) AS lines, count(*) FILTER (WHERE NOT wanted) AS unwanted
     FROM read_parquet(${literal(lines)}) WHERE reject_reason IS NULL`,
  );
  await connection.run(`COPY (${rowsSql(lines, pivot)}) TO ${literal(rows)} (${PARQUET_OPTIONS})`);
  const [firsts] = await queryRows(
    connection,
    `SELECT list(first_line ORDER BY file_row_number) AS lines FROM read_parquet(${literal(rows)}, file_row_number = true)`,
  );
  const firstLines = numbers(firsts?.lines);
  const columns = columnsOfPivot(pivot);
  const { pivot: _, ...unpivoted } = plan;
  const pivoted: ReadPlan = {
    ...unpivoted,
    shape: {
      kind: 'parquet',
      columns,
      types: Object.fromEntries(columns.map((column) => [column, 'VARCHAR'])),
      paths: Object.fromEntries(columns.map((column) => [column, { level: 0, keys: [column] }])),
      records: [],
    },
  };
  const above = lineAbove(shape);
  const origin = (row: number) => ({ file: file.name, line: above + (firstLines[row - 1] ?? row) });
  const staged = await stageFile(connection, { ...file, path: rows, origin }, pivoted, target, false, log);
  // A format that skips rows names the rows that count nothing.
  const isFormat = plan.format !== 'named-columns';
  const ofOthers = isFormat && plan.passOver.length > 0 ? 0 : toCount(other?.lines);
  const aside = [
    { says: 'lines that count neither tokens nor requests', count: ofOthers },
    { says: pivot.only?.says ?? '', count: toCount(other?.unwanted) },
  ].filter(({ count }) => count > 0);
  return {
    ...staged,
    clean: staged.clean && rejects.length === 0,
    rows: staged.rows + rejects.reduce((sum, { count }) => sum + count, 0),
    rejects: [...rejects, ...staged.rejects],
    aside: [...staged.aside, ...aside],
  };
}

/** Every line with its keys, the place of its kind among those known, and its amounts. */
function linesSql(scan: Scan, pivot: Pivot): string {
  const wide = pivot.wide === undefined ? null : wideCells(scan, pivot.wide);
  const text = (column: string) => wide?.texts[column] ?? scan.cell({ column });
  const number = (column: string, kind: 'count' | 'usd') => plainNumber(text(column), kind, scan.shape) ?? text(column);
  const counted = Object.keys(pivot.kinds).flatMap((name) => countedBy(pivot, name));
  const isMoney = counted.some((canonical) => READ_COLUMNS[canonical] === 'usd');
  const kind = text(pivot.kind);
  const kinds = Object.keys(pivot.kinds).map(
    (pattern, index) => `WHEN regexp_full_match(lower(${kind}), ${literal(asRegex(pattern))}) THEN ${index}`,
  );
  const { column: unitColumn, are = {} } = pivot.units ?? {};
  const unit = unitColumn === undefined ? null : `lower(trim(${text(unitColumn)}))`;
  const known = Object.keys(are).map(literal).join(', ');
  const isCountedUnit = unit === null ? '' : `WHEN coalesce(${unit}, '') NOT IN (${known}) THEN NULL`;
  const factors = Object.entries(are).map(([name, factor]) => `WHEN ${literal(name)} THEN ${factor}`);
  // A value that is not a number stays, so that its row is rejected.
  const inUnits = (amount: string) =>
    unit === null
      ? amount
      : `coalesce((try_cast(${amount} AS DECIMAL(38, 12)) * CASE ${unit} ${factors.join(' ')} END)::VARCHAR, ${amount})`;
  const { only } = pivot;
  const isWanted =
    only === undefined
      ? 'true'
      : `coalesce(lower(trim(${text(only.column)})), '') IN (${only.is.map(literal).join(', ')})`;
  const wanted = [
    ...pivot.by.map((column, index) => `${keyOf(pivot, column, text(column))} AS by_${index}`),
    `${kinds.length === 0 ? 'NULL::INTEGER' : `CASE ${isCountedUnit} ${kinds.join(' ')} END`} AS kind`,
    `${inUnits(number(pivot.amount, isMoney ? 'usd' : 'count'))} AS amount`,
    ...Object.values(pivot.sums ?? {}).map((column, index) => `${number(column, 'usd')} AS sum_${index}`),
    `${isWanted} AS wanted`,
    'line_problem AS reject_reason',
    'NULL::VARCHAR AS reject_column',
  ];
  // The scan extracts the cells that were asked for above, so it is written after them.
  const lines = wide === null ? scan.sql() : `SELECT *, ${wide.cells} FROM (${scan.sql()})`;
  return `SELECT ${wanted.join(', ')} FROM (${lines})`;
}

/** The cells of a wide table, each with the name of its column. `texts` reads both. */
function wideCells(scan: Scan, { suffix, total, name, cell }: NonNullable<Pivot['wide']>) {
  const wanted = scan.shape.columns.filter((column) => column.endsWith(suffix) && column !== total);
  const structs = wanted.map((column) => {
    const what = literal(column.slice(0, -suffix.length).trim());
    return `{'what': ${what}, 'text': ${scan.cell({ column })}}`;
  });
  const texts: Record<string, string> = { [name]: 'wide_cell.what', [cell]: 'wide_cell.text' };
  return { cells: `unnest([${structs.join(', ')}]) AS wide_cell`, texts };
}

function keyOf({ kindInKey }: Pivot, column: string, cell: string): string {
  if (kindInKey?.key !== column) return cell;
  if ('pattern' in kindInKey) return `regexp_replace(${cell}, ${literal(kindInKey.pattern)}, '*')`;
  const kept = `regexp_extract_all(replace(lower(${cell}), '_', ' '), ${literal(kindInKey.keeps)})`;
  return `coalesce(nullif(array_to_string(${kept}, ' '), ''), ${cell})`;
}

function asRegex(pattern: string): string {
  return pattern
    .toLowerCase()
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
}

function rowsSql(lines: string, pivot: Pivot): string {
  const keys = pivot.by.map((_, index) => `by_${index}`);
  const sums = Object.keys(pivot.sums ?? {});
  const named = [
    ...pivot.by.map((column, index) => `by_${index} AS ${identifier(column)}`),
    ...filledBy(pivot).map(
      (canonical) => `${sumOf(pivot, canonical, sums.indexOf(canonical))} AS ${identifier(pivotedColumn(canonical))}`,
    ),
    'min(file_row_number) AS first_line',
  ];
  const isCounted = sums.length > 0 ? 'true' : 'kind IS NOT NULL';
  return (
    `SELECT ${named.join(', ')} FROM read_parquet(${literal(lines)}, file_row_number = true) ` +
    `WHERE reject_reason IS NULL AND wanted AND ${isCounted} GROUP BY ${keys.length > 0 ? keys.join(', ') : '()'} ORDER BY first_line`
  );
}

/** The sum of the lines that count something. A text that is not a number has none, so that its row is rejected. */
function sumOf(pivot: Pivot, canonical: ReadColumn, sum: number): string {
  const text = sum === -1 ? 'amount' : `sum_${sum}`;
  const kinds = Object.keys(pivot.kinds).flatMap((kind, index) =>
    countedBy(pivot, kind).includes(canonical) ? [`kind = ${index}`] : [],
  );
  const when = sum === -1 ? kinds.join(' OR ') : 'true';
  const total = `sum(try_cast(${text} AS DECIMAL(38, 12))) FILTER (WHERE ${when})::DOUBLE * ${sum === -1 ? (pivot.times ?? 1) : 1}`;
  // A sum of fractions of a thousand tokens is a whole number except for rounding.
  const rounded = READ_COLUMNS[canonical] === 'count' ? `round(${total}, 3)` : total;
  const wrong = `any_value(${text} || ' ?') FILTER (WHERE (${when}) AND try_cast(${text} AS DECIMAL(38, 12)) IS NULL)`;
  return `coalesce(${wrong}, (${rounded})::VARCHAR)`;
}

/** Lines above the first record. */
function lineAbove(shape: FileShape): number {
  return shape.kind === 'csv' ? shape.linesAboveHeader + 2 : 1;
}

/** Unreadable lines, which belong to no row. */
async function lostLines(
  connection: DuckDBConnection,
  file: PlainFile,
  shape: FileShape,
  lines: string,
  log: RejectLog | undefined,
): Promise<Reject[]> {
  const structural = await structuralRejects(connection, shape.kind);
  const offsets = structural.map(({ offset }) => offset);
  const locator = new LineLocator(file.path, shape, offsets);
  const problems = await queryRows(
    connection,
    `SELECT reject_reason, count(*) AS count, min(file_row_number, ${EXAMPLES}) AS positions FROM read_parquet(${literal(lines)}, file_row_number = true)
     WHERE reject_reason IS NOT NULL AND reject_reason <> 'blank' GROUP BY 1 ORDER BY 1`,
  );
  const rejects = [...(await groupStructural(structural, file, locator))];
  for (const row of problems) {
    rejects.push({
      reason: textOrNull(row.reject_reason) as RejectReason,
      count: toCount(row.count),
      examples: (await linesOf(numbers(row.positions), shape, locator)).map((line) => ({
        ...originOf(file, line),
        column: null,
      })),
    });
  }
  if (log !== undefined && rejects.length > 0) {
    const places = shape.kind === 'parquet' ? null : locator;
    await logRejects(
      connection,
      file,
      { path: lines, except: [], structural, locator: places, columnOf: () => null },
      log,
    );
  }
  return rejects;
}
