import { READ_COLUMN_NAMES, READ_COLUMNS, type ReadColumn } from '../../logs/columns/canonical-columns';
import type { ColumnSource, Projection } from '../../logs/columns/column-source';
import type { PassOver } from '../../logs/log-format';
import { identifier, literal } from '../duckdb/sql-text';
import { plainNumber } from '../macros/number-text';
import { OnceForAll } from './once-for-all';
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
  const texts = [
    ...sources.flatMap(([column, source]) => {
      const before = messages.before(column);
      const text = sourceText(scan, source);
      const more = before === null ? [] : [`${sourceText(scan, before)} AS ${beforeName(column)}`];
      if (isTimeOfCells(column, source)) more.push(`${scan.timeOf(text)} AS ${parsedName(column)}`);
      return [`${text} AS ${textName(column)}`, ...more];
    }),
    ...messages.columns((source) => sourceText(scan, source)),
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
  const names = new OnceForAll(scan.isSmall, 'names');
  const toParse = sources.filter(([column, source]) => !isTimeOfCells(column, source));
  const parsed = toParse.map(([column]) => {
    const work = (text: string) => parsedSql(column, text);
    const text = textName(column);
    const value = READ_COLUMNS[column] === 'label' ? names.value(text, work) : work(text);
    return `${value} AS ${parsedName(column)}`;
  });
  const times = toParse.flatMap(([column]) =>
    READ_COLUMNS[column] === 'time' ? [`believable_ms(${parsedName(column)}) AS ${parsedName(column)}`] : [],
  );
  const texted = new OnceForAll(scan.isSmall, 'values');
  const values = sources.map(([column, source]) => {
    if (isOfBody(column))
      return `${messages.value(column, textName(column), beforeName(column))} AS ${identifier(column)}`;
    const of = ofOneText(column);
    const value =
      of === null
        ? valueSql(column, source, JUDGED)
        : texted.value(JUDGED[of](column), (text) => valueSql(column, source, { ...JUDGED, [of]: () => text }));
    return `${value} AS ${identifier(column)}`;
  });
  // The scan extracts the cells that the texts above asked for, so it is written after them.
  return `
    WITH records AS (${scan.sql()}),
    texts AS (SELECT coalesce(line_problem, ${aside}) AS line_problem, ${texts.join(', ')} FROM records),
    plain AS (SELECT ${[`*${replacing(numbers)}`, ...names.columns()].join(', ')} FROM texts),
    parsed AS (SELECT *, ${[...parsed, ...messages.shapes(scan.isSmall)].join(', ')} FROM plain),
    believed AS (SELECT *${replacing(times)} FROM parsed),
    judged AS (SELECT ${['*', `${judgementSql(projection, passOver)} AS judgement`, ...texted.columns()].join(', ')} FROM believed)
    SELECT coalesce(line_problem, split_part(judgement, ' in ', 1)) AS reject_reason, nullif(split_part(judgement, ' in ', 2), '') AS reject_column, ${values.join(', ')} FROM judged`;
}

/** Whether the times of a column are those of texts that stand in the file, and not numbers that are worked out of others. */
const isTimeOfCells = (column: ReadColumn, source: ColumnSource) =>
  READ_COLUMNS[column] === 'time' && source.from === 'cells';

/** What the value of a column is made of, where that is one text. */
function ofOneText(column: ReadColumn): 'text' | 'parsed' | null {
  if (READ_COLUMNS[column] === 'keyed' || column === 'tags') return 'text';
  return READ_COLUMNS[column] === 'label' ? 'parsed' : null;
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

/** Why a row that could be read is left out, and behind " in " the column that tells: both are found at once. */
function judgementSql(projection: Projection, passOver: readonly PassOver[]): string {
  const asides = asidesByColumns(passOver).map(({ when, reason }) => `WHEN ${when} THEN ${literal(reason)}`);
  const judged = judgements(projection, JUDGED).map(
    ({ when, reason, column }) => `WHEN ${when} THEN ${literal(`${reason} in ${column}`)}`,
  );
  return `CASE WHEN line_problem IS NOT NULL THEN NULL ${[...asides, ...judged].join(' ')} END`;
}
