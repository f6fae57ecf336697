import { plainName } from '../../workloads/key/plain-name';
import { bodyShape } from '../body-shape';
import { READ_COLUMN_NAMES, READER_COLUMN_NAMES, type ReadColumn } from '../columns/canonical-columns';
import { COLUMN_ALIASES } from '../columns/column-aliases';
import {
  type Cell,
  type ColumnSource,
  cellsOf,
  type DurationUnit,
  type Projection,
  type Renaming,
} from '../columns/column-source';
import { currencyInName, isForeignCost } from '../columns/currency';
import { TIERS_ONLY, tierBesideSpeed } from '../columns/service-tiers';
import { mayBeRead } from '../json/body-columns';
import type { JsonPlace } from '../json/json-place';

const YES_IS_SUCCESS: Renaming = { true: 'success', false: 'failure', 1: 'success', 0: 'failure' };
const YES_IS_FAILURE: Renaming = { true: 'failure', false: 'success', 1: 'failure', 0: 'success' };
const YES_OR_NO: Renaming = { true: 'success', false: 'failure' };

/** The column's name decides what yes and no mean. 0 and 1 as status codes mean neither. */
function statusNames(column: string): Renaming {
  const words = plainName(column).split('_');
  if (words.some((word) => ['error', 'errored', 'failed', 'failure'].includes(word))) return YES_IS_FAILURE;
  return words.some((word) => ['code', 'http'].includes(word)) ? YES_OR_NO : YES_IS_SUCCESS;
}

/**
 * The projection of a file without its own format. Each canonical column comes from the first column whose name is in
 * the alias list. A file column serves once, so `user` can't be both the end user and the key. A column that, by
 * `places`, holds only objects or lists is skipped. If it holds them sometimes, only its values are used. One without a
 * value in the first rows serves only if no other column has one of the names.
 */
export function projectNamedColumns(
  columns: readonly string[],
  places: Readonly<Record<string, JsonPlace>> = {},
): Projection {
  const placeOf = (column: string) => (Object.hasOwn(places, column) ? places[column] : undefined);
  const values = columns.filter((column) => placeOf(column)?.holds !== 'objects');
  const recordColumns = values.filter((column) => (placeOf(column)?.level ?? 0) === 0);
  const projection: Projection = {};
  const taken = new Set<string>();
  const take = (canonical: ReadColumn, column: string, unit?: DurationUnit) => {
    const holds = placeOf(column)?.holds;
    taken.add(column);
    projection[canonical] = sourceOf(
      canonical,
      { column, ...(holds === 'mixed' && canonical !== 'tags' ? { scalar: true } : {}) },
      unit,
    );
  };
  const filled = (part: readonly string[]) => part.filter((column) => placeOf(column)?.empty !== true);
  // Values around the records are shared by many of them, so they come last.
  const parts = [filled(recordColumns), filled(values), recordColumns, values];
  for (const [at, part] of parts.entries()) {
    if (parts.slice(0, at).some((earlier) => String(earlier) === String(part))) continue;
    const ofRecords = part.every((column) => recordColumns.includes(column));
    const byName = columnsByName(part);
    for (const canonical of READ_COLUMN_NAMES) {
      // The end or the id of a page does not belong to a record in it.
      if (projection[canonical] !== undefined || (!ofRecords && OF_EACH_ROW.has(canonical))) continue;
      for (const alias of COLUMN_ALIASES[canonical]) {
        const column = byName.get(alias.name);
        if (column === undefined || taken.has(column)) continue;
        if (alias.beside !== undefined && !byName.has(alias.beside)) continue;
        if (alias.flat === true && plainName(column) === alias.name && column.includes('.')) continue;
        if (placeOf(column)?.holds === 'lists' && canonical !== 'tags') continue;
        take(canonical, column, alias.unit);
        break;
      }
    }
  }
  // Cohere bills fewer tokens than it counts. Its cached tokens are part of the counted ones (docs.cohere.com, chat:
  // usage).
  if (isBilledAlone(projection.input_tokens)) {
    delete projection.cache_read_tokens;
    delete projection.total_tokens;
  }
  const speed = recordColumns.find((column) => /(^|_)usage_speed$/.test(plainName(column)));
  if (speed !== undefined) projection.service_tier = tierBesideSpeed({ column: speed }, projection.service_tier);
  readPartsOfInput(
    projection,
    recordColumns.filter((column) => !taken.has(column)),
  );
  const ofRecords = columns.filter((column) => (placeOf(column)?.level ?? 0) === 0);
  for (const [canonical, source] of Object.entries(bodyShape(ofRecords, places))) {
    const named = projection[canonical as ReadColumn];
    const cells = [...source.cells, ...(named === undefined ? [] : cellsOf(named))];
    projection[canonical as ReadColumn] = { from: 'cells', cells };
  }
  // Beside the time of the start the other one is that of the end (Sentry's spans).
  const [start] = cellsOf(projection.started_at ?? { from: 'constant', value: '' });
  const end = start?.column.replace(/start_timestamp$/, 'timestamp');
  if (!projection.ended_at && end !== start?.column && end !== undefined && recordColumns.includes(end))
    take('ended_at', end);
  const [made] = projection.started_at === undefined ? recordColumns.filter(isTimeOfRecord) : [];
  if (made !== undefined) take('started_at', made);
  const [cost] = projection.billed_usd === undefined ? recordColumns.filter(isForeignCost) : [];
  const currency = cost === undefined ? null : currencyInName(cost);
  if (cost !== undefined && currency !== null) {
    take('billed_usd', cost);
    projection.currency = { from: 'constant', value: currency };
  }
  return withHours(
    projection,
    recordColumns.filter((column) => !taken.has(column) && placeOf(column)?.holds === undefined),
  );
}

/** Cache writes of five minutes, beside those of an hour. */
const SHORT_WRITES = [
  'cache_write_5m_tokens',
  'cache_write_5m_input_tokens',
  'cache_creation_5m_tokens',
  'cache_creation_5m_input_tokens',
  'ephemeral_5m_input_tokens',
];
/** The part of the input that no cache had. */
const UNCACHED = [
  'uncached_input_tokens',
  'uncached_prompt_tokens',
  'uncached_tokens',
  'non_cached_input_tokens',
  'non_cached_prompt_tokens',
  'n_non_cached_context_tokens_total',
];

/** Counts that a log splits in another way: writes by how long they live, and input with the part that no cache had. */
function readPartsOfInput(projection: Projection, others: readonly string[]): void {
  const named = (names: readonly string[]) => {
    const isNamed = (plain: string) => names.some((name) => plain === name || plain.endsWith(`_${name}`));
    return others.find((column) => isNamed(plainName(column)));
  };
  const { input_tokens: input, cache_write_1h_tokens: long } = projection;
  const short = projection.cache_write_tokens === undefined ? named(SHORT_WRITES) : undefined;
  if (short !== undefined)
    projection.cache_write_tokens = { from: 'sum', cells: [{ column: short }, ...(long ? cellsOf(long) : [])] };
  const [whole, ...alternatives] = input?.from === 'cells' && !projection.cache_read_tokens ? input.cells : [];
  const uncached = whole !== undefined && alternatives.length === 0 ? named(UNCACHED) : undefined;
  if (whole !== undefined && uncached !== undefined)
    projection.cache_read_tokens = { from: 'rest', of: whole, without: { column: uncached } };
}

/** Whether input is Cohere's billed count, which does not include its cached tokens. */
export function isBilledAlone(source: ColumnSource | undefined): boolean {
  return source !== undefined && cellsOf(source).some(({ column }) => isAround(column.split('.'), BILLED));
}

const HOURS = new Set(['hour', 'hour_of_day', 'hour_utc', 'hr']);
const HOUR_MS = 3_600_000;

/** A day and an hour in another column make a time. A sum of requests at such a time covers that hour. */
function withHours(projection: Projection, others: readonly string[]): Projection {
  const { started_at: start, request_count: count, covers_until: until } = projection;
  const [day] = start?.from === 'cells' ? start.cells : [];
  const hour = others.find((column) => HOURS.has(plainName(column)));
  if (day === undefined || hour === undefined || !/(^|_)(date|day)($|_)/.test(plainName(day.column))) return projection;
  const time = (ms: number) => ({ from: 'after', start: day, ms, hours: { column: hour } }) as const;
  return {
    ...projection,
    started_at: { ...time(0), clockMs: 0 },
    ...(count && !until ? { covers_until: { ...time(HOUR_MS), clockMs: HOUR_MS } } : {}),
  };
}

/** Columns that help to read a row, but only if they belong to it. A currency may apply to all rows. */
const OF_EACH_ROW = new Set<ReadColumn>(READER_COLUMN_NAMES.filter((column) => column !== 'currency'));

/** The canonical column of each recognised name. */
const CANONICAL_OF = new Map(
  READ_COLUMN_NAMES.flatMap((canonical) => COLUMN_ALIASES[canonical].map(({ name }) => [name, canonical] as const)),
);

/** Columns by plain name, and by the last parts of their names. */
function columnsByName(columns: readonly string[]): Map<string, string> {
  const byPlainName = new Map<string, string>();
  for (const column of columns) {
    const plain = plainName(column);
    if (!byPlainName.has(plain)) byPlainName.set(plain, column);
  }
  // A nested key ("usage.prompt_tokens") may match by its last names, after every top-level column.
  for (const { column, parts } of nearestFirst(columns)) {
    for (let from = 1; from < parts.length; from += 1) {
      const name = plainName(parts.slice(from).join('.'));
      const canonical = CANONICAL_OF.get(name);
      if (canonical === undefined || byPlainName.has(name) || !saysEnough(parts, from)) continue;
      if (mayBeRead(column, canonical)) byPlainName.set(name, column);
    }
  }
  return byPlainName;
}

/** Objects about the record itself. Their time of creation is the record's. */
const OF_THE_RECORD = /(^|_)(metadata|meta|request|response|event|log|info|call|data)$/;

function isTimeOfRecord(column: string): boolean {
  const [object = '', key = '', ...more] = column.split('.').map(plainName);
  return more.length === 0 && OF_THE_RECORD.test(object) && ['created_at', 'created', 'date', 'time'].includes(key);
}

/** Names that mean nothing without the object around them: the id, name or date of what? */
export const NEEDS_ITS_OBJECT = new Set([
  'id',
  'uuid',
  'name',
  'label',
  'labels',
  'date',
  'time',
  'created',
  'created_at',
  'result',
  'engine',
]);
/** Objects about a person. Their keys must not become labels. */
const PEOPLE = new Set<string>([
  ...COLUMN_ALIASES.end_user.map((alias) => alias.name),
  'person',
  'account',
  'profile',
  'email',
]);

/** Parts of a name whose keys sum several requests. */
const SUMS = new Set(['total', 'totals', 'cumulative', 'lifetime', 'session', 'sum']);

/**
 * Names of keys with their parts, in order of preference: billed before counted (Cohere's billed_units beside its
 * tokens), one request before sums of several, fewer parts first, and the answer before the request, because the model
 * that answered is billed.
 */
function nearestFirst(columns: readonly string[]): { column: string; parts: string[] }[] {
  return columns
    .map((column) => ({ column, parts: column.split(/[.[\]]+/).filter((part) => part !== '') }))
    .filter(({ parts }) => parts.length > 1)
    .map((one) => ({
      ...one,
      billed: isAround(one.parts, BILLED),
      sums: isAround(one.parts, SUMS),
      asked: isAround(one.parts, ASKED),
    }))
    .sort(
      (a, b) =>
        Number(b.billed) - Number(a.billed) ||
        Number(a.sums) - Number(b.sums) ||
        a.parts.length - b.parts.length ||
        Number(a.asked) - Number(b.asked),
    );
}

const BILLED = new Set(['billed']);

const ASKED = new Set(['request', 'requested']);

/** Whether one of the words occurs in the names of the objects around a key. */
function isAround(parts: readonly string[], words: ReadonlySet<string>): boolean {
  return parts.slice(0, -1).some((part) =>
    plainName(part)
      .split('_')
      .some((word) => words.has(word)),
  );
}

/**
 * The place where a program runs, in Elastic's documents (ECS, cloud.provider). A program can call any provider from
 * there.
 */
const AROUND_THE_PROGRAM = 'cloud';

function saysEnough(parts: readonly string[], from: number): boolean {
  if (parts.slice(0, from).some((part) => plainName(part) === AROUND_THE_PROGRAM)) return false;
  const [last = ''] = from === parts.length - 1 ? [plainName(parts[from] ?? '')] : [];
  return !NEEDS_ITS_OBJECT.has(last) && !parts.slice(0, from).some((part) => PEOPLE.has(plainName(part)));
}

function sourceOf(canonical: ReadColumn, cell: Cell, unit: DurationUnit | undefined): ColumnSource {
  const name = String(cell.path?.at(-1) ?? cell.column.split('.').at(-1));
  return {
    from: 'cells',
    cells: [cell],
    ...(unit === undefined ? {} : { unit }),
    ...(canonical === 'status' ? { rename: statusNames(name) } : {}),
    ...(canonical === 'service_tier' && plainName(name) !== 'service_tier' ? { rename: TIERS_ONLY } : {}),
  };
}
