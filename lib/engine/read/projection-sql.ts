import { READ_COLUMN_NAMES, READ_COLUMNS, type ReadColumn } from '../../logs/columns/canonical-columns';
import type { ColumnSource, Projection } from '../../logs/columns/column-source';
import type { PassOver } from '../../logs/log-format';
import { identifier, literal } from '../duckdb/sql-text';
import { plainNumber } from '../macros/number-text';
import { passOverByCells, passOverByColumns, passOverReason } from './pass-over-sql';
import type { Scan } from './scan-sql';
import { SharedMessages } from './shared-messages';
import { sourceText } from './sources';
import { isOfBody, judgements, lacksSql, type Names, parsedSql, valueSql } from './values';

/**
 * The query that turns a file's records into canonical rows. Every record yields a row, in the order of the file, so
 * that its position tells its line; a record that can't be used has `reject_reason` and `reject_column` and no request.
 * One that is no request has the `passOverReason` of the rule that says so. Only the columns that the file has are among the rows'.
 */
export function projectionSql(scan: Scan, projection: Projection, passOver: readonly PassOver[]): string {
  const sources = sourcesOf(projection);
  const messages = new SharedMessages(projection);
  const messageColumns = messages.columns((source) => sourceText(scan, source));
  const texts = [
    ...sources.flatMap(([column, source]) => {
      const before = messages.before(column);
      const text = `${sourceText(scan, source)} AS ${textName(column)}`;
      return before === null ? [text] : [text, `${sourceText(scan, before)} AS ${beforeName(column)}`];
    }),
    ...messageColumns.texts,
  ];
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
  const parsed = sources.map(([column]) => `${parsedSql(column, textName(column))} AS ${parsedName(column)}`);
  const times = sources.flatMap(([column]) =>
    READ_COLUMNS[column] === 'time' ? [`believable_ms(${parsedName(column)}) AS ${parsedName(column)}`] : [],
  );
  const values = sources.map(([column, source]) => {
    const value = isOfBody(column)
      ? messages.value(column, textName(column), beforeName(column))
      : valueSql(column, source, JUDGED);
    return `${value} AS ${identifier(column)}`;
  });
  // The scan extracts the cells that the texts above asked for, so it is written after them.
  return `
    WITH records AS (${scan.sql()}),
    texts AS (SELECT coalesce(line_problem, ${aside}) AS line_problem, ${texts.join(', ')} FROM records),
    plain AS (SELECT ${[`*${replacing(numbers)}`, ...messageColumns.shapes].join(', ')} FROM texts),
    parsed AS (SELECT *, ${[...parsed, ...messages.ownShapes()].join(', ')} FROM plain),
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
const beforeName = (column: ReadColumn) => identifier(`before messages of ${column}`);
const parsedName = (column: ReadColumn) => identifier(`parsed ${column}`);

const JUDGED: Names = { text: textName, parsed: parsedName, parsesNames: true };

/** Rules about columns, by the reason that stands for each. */
function asidesByColumns(passOver: readonly PassOver[]): { when: string; reason: string }[] {
  return passOver.flatMap((rule, index) => {
    const when = passOverByColumns(rule, (column) => lacksSql(column, JUDGED));
    return when === null ? [] : [{ when, reason: passOverReason(index) }];
  });
}

function reasonSql(projection: Projection, passOver: readonly PassOver[]): string {
  const cases = [...asidesByColumns(passOver), ...judgements(projection, JUDGED)].map(
    ({ when, reason }) => `WHEN ${when} THEN ${literal(reason)}`,
  );
  return `CASE WHEN line_problem IS NOT NULL THEN line_problem ${cases.join(' ')} END`;
}

function reasonColumnSql(projection: Projection, passOver: readonly PassOver[]): string {
  const cases = [
    ...asidesByColumns(passOver).map(({ when }) => `WHEN ${when} THEN NULL`),
    ...judgements(projection, JUDGED).map(({ when, column }) => `WHEN ${when} THEN ${literal(column)}`),
  ];
  return cases.length === 0 ? 'NULL::VARCHAR' : `CASE WHEN line_problem IS NOT NULL THEN NULL ${cases.join(' ')} END`;
}
