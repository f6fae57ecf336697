import {
  CANONICAL_COLUMN_NAMES,
  READ_COLUMN_NAMES,
  READ_COLUMNS,
  type ReadColumn,
} from '../../logs/columns/canonical-columns';
import type { ColumnSource, Projection } from '../../logs/columns/column-source';
import type { PassOver } from '../../logs/log-format';
import { identifier, literal } from '../duckdb/sql-text';
import { plainNumber } from '../macros/number-text';
import { passOverByCells, passOverByColumns, passOverReason } from './pass-over-sql';
import type { Scan } from './scan-sql';
import { factorOf, sourceText } from './source-text';

/**
 * The query that turns a file's records into canonical rows. Every record yields a row, in the order of the file, so
 * that its position tells its line; a record that can't be used has `reject_reason` and `reject_column` and no request.
 * One that is no request has the `passOverReason` of the rule that says so. Only the columns that the file has are among the rows'.
 */
export function projectionSql(scan: Scan, projection: Projection, passOver: readonly PassOver[]): string {
  const sources = sourcesOf(projection);
  const texts = sources.map(([column, source]) => `${sourceText(scan, source)} AS ${textName(column)}`);
  const numbers = sources.flatMap(([column]) => {
    const plain = plainNumber(textName(column), READ_COLUMNS[column], scan.shape);
    return plain === null ? [] : [`${plain} AS ${textName(column)}`];
  });
  const asides = passOver.flatMap((rule, index) => {
    const when = passOverByCells(rule, (cell) => scan.cell(cell));
    return when === null ? [] : [`WHEN ${when} THEN ${literal(passOverReason(index))}`];
  });
  const aside = asides.length > 0 ? `CASE ${asides.join(' ')} END` : 'NULL';
  // Each cell is parsed once; its number or time then serves both the judgement and the value.
  const parsed = sources.map(([column]) => `${parsedSql(column)} AS ${parsedName(column)}`);
  const times = sources.flatMap(([column]) =>
    READ_COLUMNS[column] === 'time' ? [`believable_ms(${parsedName(column)}) AS ${parsedName(column)}`] : [],
  );
  const values = sources.map(([column, source]) => `${valueSql(column, source)} AS ${identifier(column)}`);
  // The scan extracts the cells that the texts above asked for, so it is written after them.
  return `
    WITH records AS (${scan.sql()}),
    texts AS (SELECT coalesce(line_problem, ${aside}) AS line_problem, ${texts.join(', ')} FROM records),
    plain AS (SELECT *${replacing(numbers)} FROM texts),
    parsed AS (SELECT *, ${parsed.join(', ')} FROM plain),
    believed AS (SELECT *${replacing(times)} FROM parsed),
    judged AS (SELECT *, ${reasonSql(projection, passOver)} AS reject_reason, ${reasonColumnSql(projection, passOver)} AS reject_column FROM believed)
    SELECT reject_reason, reject_column, ${values.join(', ')} FROM judged`;
}

function replacing(columns: readonly string[]): string {
  return columns.length > 0 ? ` REPLACE (${columns.join(', ')})` : '';
}

/** The sources of the canonical columns that a file has, in the order of these. */
export function sourcesOf(projection: Projection): [ReadColumn, ColumnSource][] {
  return READ_COLUMN_NAMES.flatMap((column) => {
    const source = projection[column];
    return source === undefined ? [] : [[column, source] as [ReadColumn, ColumnSource]];
  });
}

const textName = (column: ReadColumn) => identifier(`text of ${column}`);
const parsedName = (column: ReadColumn) => identifier(`parsed ${column}`);

/**
 * Where a query holds the text of a canonical column, and its number, its time in milliseconds or, where names are
 * parsed too, the name in its text.
 */
export type Names = Readonly<Record<'text' | 'parsed', (column: ReadColumn) => string>> & { parsesNames?: true };
const JUDGED: Names = { text: textName, parsed: parsedName, parsesNames: true };

/**
 * Numbers as DOUBLE, times as milliseconds and names, NULL where the text is none; other kinds are not parsed. DuckDB
 * writes a macro's argument out wherever it is used, so what is long is a column of its own before it is an argument.
 */
function parsedSql(column: ReadColumn): string {
  switch (READ_COLUMNS[column]) {
    case 'label':
      return nameIn(column, textName(column));
    case 'time':
      return `text_ms(${textName(column)})`;
    case 'duration':
    case 'count':
    case 'usd':
      return `try_cast(${textName(column)} AS DOUBLE)`;
    default:
      return 'NULL';
  }
}

/** The value of a canonical column. */
export function valueSql(column: ReadColumn, source: ColumnSource, names = JUDGED): string {
  const text = names.text(column);
  const parsed = names.parsed(column);
  const factor = factorOf(source);
  switch (READ_COLUMNS[column]) {
    case 'text':
      return `request_key(${text})`;
    case 'time':
      return `make_timestamp_ms(${parsed})`;
    case 'duration': {
      return `CASE WHEN ${parsed} >= 0 AND ${parsed} < 1e12 THEN ${parsed} * ${factor} END`;
    }
    case 'label': {
      if (column === 'tags') return `label(${text})`;
      if (names.parsesNames) return nameSql(column, parsed);
      // Around the function and not within it, where its look at the text would be written out many times.
      return column === 'client' ? nameSql(column, nameIn(column, text)) : unlessObject(text, nameSql(column, text));
    }
    case 'tally':
    case 'setting':
    case 'digest':
    case 'choice':
      return `${column}_of(${text})`;
    case 'keyed':
      return `keyed_hash(${text})`;
    case 'link':
      return `CASE WHEN ${text} IS NOT NULL THEN hash(${text}) END`;
    case 'boolean':
      return `truth(${text})`;
    case 'count':
      return `try_cast(${factor === 1 ? parsed : `round(${parsed} * ${factor})`} AS BIGINT)`;
    case 'usd':
      return factor === 1 ? `try_cast(${text} AS DECIMAL(18, 9))` : `try_cast(${parsed} * ${factor} AS DECIMAL(18, 9))`;
  }
}

/** The name in the text of a label. */
function nameIn(column: ReadColumn, text: string): string {
  return column === 'client' ? `client_text(${text})` : unlessObject(text, text);
}

/** An object or a list is no name, in whichever row it stands. */
function unlessObject(text: string, value: string): string {
  return `CASE WHEN (${text} LIKE '{%' OR ${text} LIKE '[%') AND json_valid(${text}) THEN NULL ELSE ${value} END`;
}

/** A name as it is kept. */
function nameSql(column: ReadColumn, name: string): string {
  if (column === 'status') return `outcome(${name})`;
  if (column === 'service_tier') return `tier(${name})`;
  if (column === 'operation') return `operation_name(${name})`;
  // A model is one of a vendor's names, in which digits matter.
  if (MODEL_NAMES.includes(column)) return `model_name(${name})`;
  if (column === 'prompt_version') return `left(model_name(${name}), ${SHORT_NAME})`;
  return shortened(column, `label(${name})`);
}

const MODEL_NAMES: readonly ReadColumn[] = ['model', 'requested_model', 'provider'];

/** Characters of a name that tells of a request without naming its workload. */
const SHORT_NAME = 80;
const SHORT_NAMES: readonly ReadColumn[] = ['trigger', 'root_span', 'span_name', 'span_kind'];

function shortened(column: ReadColumn, name: string): string {
  return SHORT_NAMES.includes(column) ? `left(${name}, ${SHORT_NAME})` : name;
}

/** More than any request has; a row beyond it holds a total, or an error that would drown all other rows. */
const MOST = { count: 1e9, usd: 1e6 } as const;
/** A row that says that it stands for many requests may hold more. */
const MOST_OF_MANY = { count: 1e15, usd: 1e9 } as const;

/** Conditions under which a record is left out, the first that holds first. */
export function judgements(
  projection: Projection,
  names = JUDGED,
): { when: string; reason: string; column: ReadColumn }[] {
  const list: { when: string; reason: string; column: ReadColumn }[] = [];
  const most = projection.covers_until || projection.request_count ? MOST_OF_MANY : MOST;
  if (projection.started_at) {
    const text = names.text('started_at');
    list.push({ when: `${text} IS NULL`, reason: 'no-time', column: 'started_at' });
    list.push({ when: `${names.parsed('started_at')} IS NULL`, reason: 'unknown-time-format', column: 'started_at' });
  }
  // A reader's column that can't be read tells nothing, and costs no row.
  for (const column of CANONICAL_COLUMN_NAMES) {
    const kind = READ_COLUMNS[column];
    if (projection[column] === undefined || (kind !== 'count' && kind !== 'usd')) continue;
    const text = names.text(column);
    const number = names.parsed(column);
    const factor = factorOf(projection[column]);
    // Where a column was parsed as a number, what is none is an error already, and NaN is more than any number.
    if (text !== number) {
      list.push({
        when: `${text} IS NOT NULL AND (${number} IS NULL OR NOT isfinite(${number}))`,
        reason: 'not-a-number',
        column,
      });
    }
    list.push({ when: `${number} < 0`, reason: 'negative-number', column });
    list.push({ when: `${number} >= ${most[kind] / factor}`, reason: 'too-large', column });
    if (kind === 'count' && factor === 1)
      list.push({ when: `${number} <> floor(${number})`, reason: 'not-a-whole-number', column });
  }
  return list;
}

/** Whether a row has no value in a column, or zero; `model` is a text that may have to be cleaned. */
export function lacksSql(column: ReadColumn, names = JUDGED): string {
  const text = names.text(column);
  const kind = READ_COLUMNS[column];
  return kind === 'count' || kind === 'usd'
    ? `(${text} IS NULL OR coalesce(${names.parsed(column)} = 0, false))`
    : `clean_text(${text}) IS NULL`;
}

/** Rules about columns, by the reason that stands for each. */
function asidesByColumns(passOver: readonly PassOver[]): { when: string; reason: string }[] {
  return passOver.flatMap((rule, index) => {
    const when = passOverByColumns(rule, (column) => lacksSql(column));
    return when === null ? [] : [{ when, reason: passOverReason(index) }];
  });
}

function reasonSql(projection: Projection, passOver: readonly PassOver[]): string {
  const cases = [...asidesByColumns(passOver), ...judgements(projection)].map(
    ({ when, reason }) => `WHEN ${when} THEN ${literal(reason)}`,
  );
  return `CASE WHEN line_problem IS NOT NULL THEN line_problem ${cases.join(' ')} END`;
}

function reasonColumnSql(projection: Projection, passOver: readonly PassOver[]): string {
  const cases = [
    ...asidesByColumns(passOver).map(({ when }) => `WHEN ${when} THEN NULL`),
    ...judgements(projection).map(({ when, column }) => `WHEN ${when} THEN ${literal(column)}`),
  ];
  return cases.length === 0 ? 'NULL::VARCHAR' : `CASE WHEN line_problem IS NOT NULL THEN NULL ${cases.join(' ')} END`;
}
