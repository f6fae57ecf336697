import { type ColumnKind, READ_COLUMNS, type ReadColumn } from '../../logs/columns/canonical-columns';
import { type Cell, type ColumnSource, DURATION_UNITS, type Renaming } from '../../logs/columns/column-source';
import type { FileShape } from '../../logs/files/file-shape';
import { literal } from '../duckdb/sql-text';
import { insideElements } from './json-path';
import { conditionSql } from './pass-over-sql';
import type { CellUse, TypedScan } from './typed-scan';

/** What a source needs of a scan: the text of a cell, NULL when it is absent or empty, and its time in milliseconds, NULL when it is none. */
type Cells = { cell(cell: Cell): string; time(cell: Cell): string };

/** How a kind of source is compiled to SQL: to the text that is judged afterwards, and, of kinds that logs often have, to a value that is parsed where it is read. */
type Form<Source extends ColumnSource> = {
  text: (source: Source, scan: Cells) => string;
  /** A kind without it is read as text. */
  typed?: {
    value: (source: Source, scan: TypedScan, use: CellUse) => string;
    /** The cells that hold times, whatever the source is for. */
    times: (source: Source) => readonly Cell[];
  };
};

const FORMS: { [From in ColumnSource['from']]: Form<Extract<ColumnSource, { from: From }>> } = {
  constant: {
    text: ({ value }) => literal(value),
    typed: {
      value: ({ value }, _scan, use) => {
        if (use === 'text') return literal(value);
        return use === 'time' ? `time_ms(${literal(value)})` : `${literal(value)}::DOUBLE`;
      },
      times: () => [],
    },
  },
  between: {
    text: ({ start, end }, scan) => `(${scan.time(end)} - ${scan.time(start)})::VARCHAR`,
    typed: {
      value: ({ start, end }, scan) => `(${scan.time(end)} - ${scan.time(start)})::DOUBLE`,
      times: ({ start, end }) => [start, end],
    },
  },
  before: {
    text: (source, scan) => {
      const duration = `coalesce(try_cast(${scan.cell(source.duration)} AS DOUBLE), 0) * ${DURATION_UNITS[source.unit ?? 'ms']}`;
      return `(${scan.time(source.end)} - round(${duration})::BIGINT)::VARCHAR`;
    },
  },
  after: {
    text: (source, scan) => {
      const start = scan.cell(source.start);
      const startMs = scan.time(source.start);
      if (source.months !== undefined) {
        const time = `timezone('UTC', make_timestamp_ms(${startMs}))`;
        return `(epoch_ms(${time} + INTERVAL ${source.months} MONTH) + ${source.ms})::VARCHAR`;
      }
      const clocked = `WHEN contains(${start}, ':') THEN ${source.clockMs ?? source.ms}`;
      const hours = source.hours === undefined ? '' : ` + ${hoursMs(start, scan.cell(source.hours))}`;
      return `(${startMs} + CASE ${clocked} ELSE ${source.ms} END${hours})::VARCHAR`;
    },
  },
  earlier: {
    text: ({ first, second }, scan) => `(${scan.time(first)} < ${scan.time(second)})::VARCHAR`,
    typed: {
      value: ({ first, second }, scan) => `(${scan.time(first)} < ${scan.time(second)})::VARCHAR`,
      times: ({ first, second }) => [first, second],
    },
  },
  first: {
    text: ({ of }, scan) => `coalesce(${of.map((part) => inOurUnit(scan, part)).join(', ')})`,
    typed: {
      value: ({ of }, scan, use) => `coalesce(${of.map((part) => typedValue(part, scan, use)).join(', ')})`,
      times: ({ of }) => of.flatMap(timesOf),
    },
  },
  sum: { text: ({ cells }, scan) => sumText(cells.map((cell) => cellText(scan, cell))) },
  rest: { text: ({ of, without }, scan) => restText(cellText(scan, of), cellText(scan, without)) },
  joined: { text: ({ cells }, scan) => `(${cells.map((cell) => cellText(scan, cell)).join(" || ':' || ")})` },
  when: {
    text: ({ row, use, otherwise }, scan) =>
      whenSql(
        conditionSql(row, cellText(scan, row.cell)),
        inOurUnit(scan, use),
        otherwise === undefined ? 'NULL' : inOurUnit(scan, otherwise),
      ),
    typed: {
      value: ({ row, use, otherwise }, scan, as) =>
        whenSql(
          conditionSql(row, scan.cell(row.cell, 'text')),
          typedValue(use, scan, as),
          otherwise === undefined ? 'NULL' : typedValue(otherwise, scan, as),
        ),
      times: (source) => alternatives(source).flatMap(timesOf),
    },
  },
  cells: {
    text: ({ cells, pick, rename, absent }, scan) => {
      const value = renamed(firstOf(cells.map((cell) => picked(cellText(scan, cell), pick))), rename);
      return absent === undefined ? value : `coalesce(${value}, ${literal(absent)})`;
    },
    typed: {
      value: ({ cells, pick, rename, absent }, scan, use) => {
        const value = renamed(
          firstOf(cells.map((cell) => (use === 'time' ? scan.time(cell) : picked(scan.cell(cell, use), pick)))),
          rename,
        );
        return absent === undefined ? value : `coalesce(${value}, ${literal(absent)})`;
      },
      times: () => [],
    },
  },
};

/** The form of a source. The compiler does not see that a source and its form are of one kind. */
const formOf = (source: ColumnSource) => FORMS[source.from] as Form<ColumnSource>;

/** The text of a canonical column. Times and durations that a source works out are already numbers of milliseconds. */
export function sourceText(scan: Cells, source: ColumnSource): string {
  return formOf(source).text(source, scan);
}

/** The value of a canonical column, parsed as what its kind is used for. Throws where `isTyped` is false. */
export function sourceTyped(scan: TypedScan, column: ReadColumn, source: ColumnSource): string {
  return typedValue(source, scan, USES[READ_COLUMNS[column]]);
}

function typedValue(source: ColumnSource, scan: TypedScan, use: CellUse): string {
  const { typed } = formOf(source);
  if (typed === undefined) throw new Error(`The source "${source.from}" is read as text.`);
  return typed.value(source, scan, use);
}

/** The sources of which a row uses one. */
export function alternatives(source: ColumnSource): readonly ColumnSource[] {
  if (source.from !== 'when') return [source];
  return [source.use, ...(source.otherwise ? [source.otherwise] : [])].flatMap(alternatives);
}

/** Whether the columns of a file can be parsed as what the source of a canonical column uses them for. */
export function isTyped(shape: FileShape, column: ReadColumn, source: ColumnSource): boolean {
  return isTypedAs(shape, source, USES[READ_COLUMNS[column]]);
}

function isTypedAs(shape: FileShape, source: ColumnSource, use: CellUse): boolean {
  if (formOf(source).typed === undefined) return false;
  // Of numbers and times the second does not stand in for a first that can't be read, and a part of a text is text.
  if (source.from === 'first') return use === 'text' && source.of.every((part) => isTypedAs(shape, part, use));
  if (source.from === 'when') {
    // A number in another unit is made ours after the reading, whichever source it is from.
    const parts = alternatives(source);
    return (
      isTypedCell(shape, source.row.cell) && parts.every((part) => isTypedAs(shape, part, use) && factorOf(part) === 1)
    );
  }
  if (source.from !== 'cells') return true;
  const { cells, pick, absent } = source;
  const isWhole = (pick === undefined && absent === undefined) || use === 'text';
  return isWhole && cells.every((cell) => isTypedCell(shape, cell));
}

/** The cells of a source that hold times, whatever it is for. */
export function timesOf(source: ColumnSource): readonly Cell[] {
  return formOf(source).typed?.times(source) ?? [];
}

function isTypedCell(shape: FileShape, { column, path = [], attribute, each, carried, scalar }: Cell): boolean {
  const place = shape.paths?.[column];
  if (carried !== undefined) return false;
  if (attribute !== undefined || each !== undefined || place?.attribute !== undefined || scalar === true) return false;
  // What is wanted inside a value of an object may be inside a text there.
  if (path.length > 0 && (place?.keys?.length ?? 1) > 1) return false;
  // A text inside an object, or inside another text, is taken out in steps.
  const texts = (place?.texts?.length ?? 0) + (path.length > 0 ? 1 : 0);
  return place?.texts === undefined || (shape.kind === 'csv' && texts === 1);
}

/** What the cells of a kind of column are read for. */
const USES = {
  text: 'text',
  label: 'text',
  keyed: 'text',
  link: 'text',
  boolean: 'text',
  time: 'time',
  duration: 'number',
  count: 'number',
  usd: 'usd',
  tally: 'text',
  setting: 'text',
  digest: 'text',
  choice: 'text',
} as const satisfies Record<ColumnKind, CellUse>;

/** What a number of a source is multiplied by to be one of ours. */
export function factorOf(source: ColumnSource): number {
  return source.from === 'cells' ? (source.times ?? 1) * DURATION_UNITS[source.unit ?? 'ms'] : 1;
}

const whenSql = (condition: string, value: string, otherwise: string) =>
  `CASE WHEN ${condition} THEN coalesce(${value}, ${otherwise}) ELSE ${otherwise} END`;

/** The first of these that is not NULL. */
function firstOf(values: readonly string[]): string {
  return values.length > 1 ? `coalesce(${values.join(', ')})` : (values[0] ?? 'NULL');
}

/** The hour of a day as 13, 13:00 or 13.0; a day that names its hour itself needs none. */
function hoursMs(day: string, hour: string): string {
  const number = `try_cast(regexp_extract(${hour}, '^([01]?[0-9]|2[0-3])(:00(:00)?|[.]0+)?$', 1) AS BIGINT)`;
  return `CASE WHEN regexp_matches(${day}, '[0-9]:') AND NOT regexp_matches(${day}, '[T ]00:00') THEN 0 ELSE ${number} * 3600000 END`;
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

function restText(of: string, without: string): string {
  const [whole, part] = [of, without].map((text) => `try_cast(${text} AS DOUBLE)`);
  return `CASE WHEN ${whole} >= ${part} THEN (${whole} - ${part})::VARCHAR END`;
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
