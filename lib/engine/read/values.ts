import { CANONICAL_COLUMN_NAMES, READ_COLUMNS, type ReadColumn } from '../../logs/columns/canonical-columns';
import type { ColumnSource, Projection } from '../../logs/columns/column-source';
import { factorOf } from './sources';

/**
 * Where a query holds the text of a canonical column, and its number, its time in milliseconds or, where names are
 * parsed too, the name in its text.
 */
export type Names = Readonly<Record<'text' | 'parsed', (column: ReadColumn) => string>> & { parsesNames?: true };

/**
 * Numbers as DOUBLE, times as milliseconds and names, NULL where the text is none; other kinds are not parsed. DuckDB
 * writes a macro's argument out wherever it is used, so what is long is a column of its own before it is an argument.
 */
export function parsedSql(column: ReadColumn, text: string): string {
  switch (READ_COLUMNS[column]) {
    case 'label':
      return nameIn(column, text);
    case 'time':
      return `text_ms(${text})`;
    case 'duration':
    case 'count':
    case 'usd':
      return `try_cast(${text} AS DOUBLE)`;
    default:
      return 'NULL';
  }
}

/** The value of a canonical column. */
export function valueSql(column: ReadColumn, source: ColumnSource, names: Names): string {
  const text = names.text(column);
  const parsed = names.parsed(column);
  const factor = factorOf(source);
  switch (READ_COLUMNS[column]) {
    case 'text':
      return `request_key(${text})`;
    case 'time':
      return `make_timestamp_ms(${parsed})`;
    case 'duration':
      return `CASE WHEN ${parsed} >= 0 AND ${parsed} < 1e12 THEN ${parsed} * ${factor} END`;
    case 'label':
      return nameSql(column, { text, parsed: names.parsesNames ? parsed : null });
    case 'tally':
    case 'setting':
    case 'digest':
    case 'choice':
      throw new Error(`SharedMessages has the value of ${column}.`);
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

/** Whether a column is worked out of the texts that were sent. */
export function isOfBody(column: ReadColumn): boolean {
  const kind = READ_COLUMNS[column];
  return kind === 'tally' || kind === 'setting' || kind === 'digest' || kind === 'choice';
}

/** More than any request has; a row beyond it holds a total, or an error that would drown all other rows. */
const MOST = { count: 1e9, usd: 1e6 } as const;
/** A row that says that it stands for many requests may hold more. */
const MOST_OF_MANY = { count: 1e15, usd: 1e9 } as const;

/** Conditions under which a record is left out, the first that holds first. */
export function judgements(
  projection: Projection,
  names: Names,
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
export function lacksSql(column: ReadColumn, names: Names): string {
  const text = names.text(column);
  const kind = READ_COLUMNS[column];
  return kind === 'count' || kind === 'usd'
    ? `(${text} IS NULL OR coalesce(${names.parsed(column)} = 0, false))`
    : `clean_text(${text}) IS NULL`;
}

/** How the text of a label becomes the name that is kept: the name in it, and that as one of ours. */
type Naming = { find?: (text: string) => string; keep: (name: string) => string };

/** Characters of a name that tells of a request without naming its workload. */
const SHORT_NAME = 80;
const short = (name: string) => `left(${name}, ${SHORT_NAME})`;
const macro = (name: string) => (text: string) => `${name}(${text})`;
// A model is one of a vendor's names, in which digits matter.
const MODEL: Naming = { keep: macro('model_name') };
const SHORT: Naming = { keep: (name) => short(`label(${name})`) };

/** The labels that are more than a name. */
const NAMINGS: Partial<Record<ReadColumn, Naming>> = {
  status: { keep: macro('outcome') },
  service_tier: { keep: macro('tier') },
  operation: { keep: macro('operation_name') },
  model: MODEL,
  requested_model: MODEL,
  provider: MODEL,
  prompt_version: { keep: (name) => short(`model_name(${name})`) },
  client: { find: macro('client_text'), keep: macro('label') },
  trigger: SHORT,
  root_span: SHORT,
  span_name: SHORT,
  span_kind: SHORT,
};
const namingOf = (column: ReadColumn): Naming => NAMINGS[column] ?? { keep: macro('label') };

/** The name in the text of a label. */
function nameIn(column: ReadColumn, text: string): string {
  return namingOf(column).find?.(text) ?? unlessObject(text, text);
}

/** An object or a list is no name, in whichever row it stands. */
function unlessObject(text: string, value: string): string {
  return `CASE WHEN (${text} LIKE '{%' OR ${text} LIKE '[%') AND json_valid(${text}) THEN NULL ELSE ${value} END`;
}

/** The name that is kept of a label. */
function nameSql(column: ReadColumn, { text, parsed }: { text: string; parsed: string | null }): string {
  const { find, keep } = namingOf(column);
  if (column === 'tags') return keep(text);
  if (parsed !== null) return keep(parsed);
  // Around the function and not within it, where its look at the text would be written out many times.
  return find === undefined ? unlessObject(text, keep(text)) : keep(find(text));
}
