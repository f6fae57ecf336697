import { type Cell, type ColumnSource, DURATION_UNITS, type Renaming } from '../../logs/columns/column-source';
import { literal } from '../duckdb/sql-text';
import { insideElements } from './json-path';

/** What a source needs of a scan: the text of a cell, NULL when it is absent or empty. */
type Cells = { cell(cell: Cell): string };

/** The text of a canonical column. Times and durations that a source works out are already numbers of milliseconds. */
export function sourceText(scan: Cells, source: ColumnSource): string {
  switch (source.from) {
    case 'constant':
      return literal(source.value);
    case 'between':
      return `(time_ms(${scan.cell(source.end)}) - time_ms(${scan.cell(source.start)}))::VARCHAR`;
    case 'before': {
      const duration = `coalesce(try_cast(${scan.cell(source.duration)} AS DOUBLE), 0) * ${DURATION_UNITS[source.unit ?? 'ms']}`;
      return `(time_ms(${scan.cell(source.end)}) - round(${duration})::BIGINT)::VARCHAR`;
    }
    case 'after': {
      const start = scan.cell(source.start);
      if (source.months !== undefined) {
        const time = `timezone('UTC', make_timestamp_ms(time_ms(${start})))`;
        return `(epoch_ms(${time} + INTERVAL ${source.months} MONTH) + ${source.ms})::VARCHAR`;
      }
      const clocked = `WHEN contains(${start}, ':') THEN ${source.clockMs ?? source.ms}`;
      const hours = source.hours === undefined ? '' : ` + ${hoursMs(start, scan.cell(source.hours))}`;
      return `(time_ms(${start}) + CASE ${clocked} ELSE ${source.ms} END${hours})::VARCHAR`;
    }
    case 'earlier':
      return `(time_ms(${scan.cell(source.first)}) < time_ms(${scan.cell(source.second)}))::VARCHAR`;
    case 'first':
      return `coalesce(${source.of.map((part) => inOurUnit(scan, part)).join(', ')})`;
    case 'sum':
      return sumText(source.cells.map((cell) => cellText(scan, cell)));
    case 'joined': {
      const texts = source.cells.map((cell) => cellText(scan, cell));
      return `(${texts.join(" || ':' || ")})`;
    }
    case 'cells': {
      const cells = source.cells.map((cell) => picked(cellText(scan, cell), source.pick));
      const value = renamed(cells.length > 1 ? `coalesce(${cells.join(', ')})` : (cells[0] ?? 'NULL'), source.rename);
      return source.absent === undefined ? value : `coalesce(${value}, ${literal(source.absent)})`;
    }
  }
}

/** The hour of a day as 13, 13:00 or 13.0; a day that names its hour itself needs none. */
function hoursMs(day: string, hour: string): string {
  const number = `try_cast(regexp_extract(${hour}, '^([01]?[0-9]|2[0-3])(:00(:00)?|[.]0+)?$', 1) AS BIGINT)`;
  return `CASE WHEN regexp_matches(${day}, '[0-9]:') AND NOT regexp_matches(${day}, '[T ]00:00') THEN 0 ELSE ${number} * 3600000 END`;
}

/** What a number of a source is multiplied by to be one of ours. */
export function factorOf(source: ColumnSource): number {
  return source.from === 'cells' ? (source.times ?? 1) * DURATION_UNITS[source.unit ?? 'ms'] : 1;
}

/** Sources that stand in for each other must have one unit. What is no number stays as it is, so that the row is rejected for it. */
function inOurUnit(scan: Cells, source: ColumnSource): string {
  const text = sourceText(scan, source);
  const factor = factorOf(source);
  return factor === 1 ? text : `coalesce((try_cast(${text} AS DOUBLE) * ${factor})::VARCHAR, ${text})`;
}

/** Lists are read by their elements. */
function cellText(scan: Cells, { each, ...cell }: Cell): string {
  const text = scan.cell(cell);
  return each === undefined ? text : insideElements(text, each);
}

/** A part that is no number is the text of the whole, so that the row is rejected for it. */
function sumText(texts: readonly string[]): string {
  const wrong = texts.map((text) => `WHEN ${text} IS NOT NULL AND try_cast(${text} AS DOUBLE) IS NULL THEN ${text}`);
  const empty = texts.map((text) => `${text} IS NULL`).join(' AND ');
  const total = texts.map((text) => `coalesce(try_cast(${text} AS DOUBLE), 0)`).join(' + ');
  return `CASE WHEN ${empty} THEN NULL ${wrong.join(' ')} ELSE (${total})::VARCHAR END`;
}

function picked(text: string, pattern: string | undefined): string {
  return pattern === undefined ? text : `nullif(regexp_extract(${text}, ${literal(pattern)}, 1), '')`;
}

/** A text by the name that we have for it. */
export function renamed(text: string, renaming: Renaming | undefined): string {
  if (renaming === undefined) return text;
  const cases = Object.entries(renaming)
    .filter(([from]) => from !== '*')
    .map(([from, to]) => `WHEN ${literal(from)} THEN ${literal(to)}`);
  const other = renaming['*'] === undefined ? text : `CASE WHEN ${text} IS NOT NULL THEN ${literal(renaming['*'])} END`;
  return cases.length === 0 ? other : `nullif(CASE lower(${text}) ${cases.join(' ')} ELSE ${other} END, '')`;
}
