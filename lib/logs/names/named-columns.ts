import { plainName } from '../../workloads/key/plain-name';
import { bodyShape } from '../body-shape';
import { READ_COLUMN_NAMES, READ_COLUMNS, READER_COLUMN_NAMES, type ReadColumn } from '../columns/canonical-columns';
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
/** 2 is a failure as a status of OpenTelemetry and of gRPC, and no code of HTTP. */
const YES_OR_NO: Renaming = { true: 'success', false: 'failure', 2: 'failure' };

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
  const filled = values.filter((column) => placeOf(column)?.empty !== true);
  const parts = [...partsOf(filled, placeOf), ...(filled.length === values.length ? [] : partsOf(values, placeOf))];
  for (const { part, of, around } of parts) {
    const byName = columnsByName(part, of);
    for (const canonical of READ_COLUMN_NAMES) {
      // The end or the id of a page does not belong to a record in it.
      if (projection[canonical] !== undefined || (around && OF_EACH_ROW.has(canonical))) continue;
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
  completeNames(projection, columns, placeOf);
  // Beside the time of the start the other one is that of the end (Sentry's spans).
  const [start] = cellsOf(projection.started_at ?? { from: 'constant', value: '' });
  const end = start?.column.replace(/start_timestamp$/, 'timestamp');
  if (!projection.ended_at && end !== start?.column && end !== undefined && recordColumns.includes(end))
    take('ended_at', end);
  const answers = answersIn(recordColumns);
  const isMade = (column: string) =>
    isTimeOfRecord(column) || (answers.has(objectOf(column)) && plainName(column).endsWith('_created'));
  const [made] = projection.started_at === undefined ? recordColumns.filter(isMade) : [];
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

/** What stands in for a name that a row leaves empty: the model that was asked for, an error's object, the answer's id. */
function completeNames(
  projection: Projection,
  columns: readonly string[],
  placeOf: (column: string) => JsonPlace | undefined,
): void {
  const { model, requested_model: asked, request_id: id, input_tokens: input } = projection;
  if (model?.from === 'cells' && asked?.from === 'cells')
    projection.model = { ...model, cells: [...model.cells, ...asked.cells] };
  const failure = columns.find((column) => ERRORS.has(plainName(column)) && placeOf(column)?.holds === 'objects');
  if (projection.status === undefined && failure !== undefined)
    projection.status = { from: 'cells', cells: [{ column: failure }], rename: { '*': 'failure' } };
  const usage = objectOf(input?.from === 'cells' ? (input.cells[0]?.column ?? '') : '');
  const answer = `${objectOf(usage)}.id`;
  if (!usage.includes('.') || !columns.includes(answer) || placeOf(answer)?.level !== 0) return;
  // An event that tells of an answer again has the answer's id. Some servers' ids are short, and repeat.
  const ofAnswer = { from: 'cells', cells: [{ column: answer }], pick: '^(.{16,})$' } as const;
  projection.request_id = id === undefined ? ofAnswer : { from: 'first', of: [ofAnswer, id] };
}

/** Names of errors. As an object it says that the row failed. */
const ERRORS = new Set(['error', 'error_info', 'exception']);

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

/** What a row is and has, and columns that help to read it, but only if they are its own. A currency may apply to all. */
const OF_EACH_ROW = new Set<ReadColumn>([
  'request_id',
  ...READ_COLUMN_NAMES.filter((column) => ['count', 'usd', 'duration'].includes(READ_COLUMNS[column])),
  ...READER_COLUMN_NAMES.filter((column) => column !== 'currency'),
]);

type Part = { part: readonly string[]; of?: string; around: boolean };

/**
 * The columns in the order in which they are asked: of a line that a log store keeps as text, first those inside it;
 * then the record's; then those around it, the nearest object first.
 */
function partsOf(values: readonly string[], placeOf: (column: string) => JsonPlace | undefined): Part[] {
  const levelOf = (column: string) => placeOf(column)?.level ?? 0;
  const ofRecord = values.filter((column) => levelOf(column) === 0);
  const line = keptLine(ofRecord, placeOf);
  const inside = line === undefined ? [] : ofRecord.filter((column) => column.startsWith(`${line}.`));
  const levels = [...new Set(values.map(levelOf))].filter((level) => level > 0).sort((a, b) => a - b);
  return [
    ...(line === undefined ? [] : [{ part: inside, of: line, around: false }]),
    { part: ofRecord, around: false },
    ...levels.map((level) => ({ part: values.filter((column) => levelOf(column) <= level), around: true })),
  ];
}

/** Columns in which log stores keep a line: Docker, Loki, journald, Splunk, CloudWatch, Google Cloud, Datadog. */
const KEPT_LINES = new Set(['log', 'line', 'message', 'msg', 'raw', 'text_payload', 'log_line', 'log_message']);

/**
 * The column with the JSON text of a line that counts tokens, if nothing else does. The line knows its times, and the
 * store only when it came.
 */
function keptLine(columns: readonly string[], placeOf: (column: string) => JsonPlace | undefined): string | undefined {
  const counting = columns.filter((column) => countsInput(column.split('.')));
  const parts = counting[0]?.split('.') ?? [];
  const at = parts.findIndex((part) => KEPT_LINES.has(plainName(part)));
  const line = parts.slice(0, at + 1).join('.');
  const isInside = (column: string) => placeOf(column)?.texts !== undefined && column.startsWith(`${line}.`);
  return at >= 0 && counting.every(isInside) ? line : undefined;
}

const INPUTS = new Set(COLUMN_ALIASES.input_tokens.map(({ name }) => name));

/** Whether a column counts input tokens, by the last parts of its name. */
function countsInput(parts: readonly string[]): boolean {
  return parts.some((_, from) => INPUTS.has(plainName(parts.slice(from).join('.'))));
}

/** The canonical column of each recognised name. */
const CANONICAL_OF = new Map(
  READ_COLUMN_NAMES.flatMap((canonical) => COLUMN_ALIASES[canonical].map(({ name }) => [name, canonical] as const)),
);

/** Columns by plain name, and by the last parts of their names. `of` is the column with the object that they are in. */
function columnsByName(columns: readonly string[], of?: string): Map<string, string> {
  const byPlainName = new Map<string, string>();
  const nameIn = (column: string) => (of === undefined ? column : column.slice(of.length + 1));
  for (const column of columns) {
    const plain = plainName(untyped(nameIn(column)).join('.'));
    if (!byPlainName.has(plain)) byPlainName.set(plain, column);
  }
  const answers = answersIn(columns);
  // A nested key ("usage.prompt_tokens") may match by its last names, after every top-level column.
  for (const { column, parts } of nearestFirst(columns, nameIn)) {
    for (let from = 1; from < parts.length; from += 1) {
      const name = plainName(parts.slice(from).join('.'));
      const canonical = CANONICAL_OF.get(name);
      if (canonical === undefined || byPlainName.has(name) || !saysEnough(parts, from)) continue;
      if (mayBeRead(column, canonical) || (canonical === 'model' && answers.has(objectOf(column))))
        byPlainName.set(name, column);
    }
  }
  return withDurations(byPlainName);
}

/** A column's name up to its last key. */
const objectOf = (column: string) => column.slice(0, Math.max(0, column.lastIndexOf('.')));

/** Objects with usage in them are answers of a provider, wherever a log keeps them: their model is none of a text. */
function answersIn(columns: readonly string[]): ReadonlySet<string> {
  const usages = columns.map(objectOf).filter((object) => plainName(object).endsWith('usage'));
  return new Set(usages.filter((object) => object.includes('.')).map(objectOf));
}

/**
 * Names that are a time in some logs and a duration beside these: nginx's `$request_time`, in seconds, and the `time`
 * of a HAR file, in milliseconds. A proxy's own count of its requests is none of a row.
 */
function withDurations(byName: Map<string, string>): Map<string, string> {
  const has = (...names: string[]) => names.some((name) => byName.has(name));
  const rename = (from: string, to: string) => {
    const column = byName.get(from);
    if (column === undefined || byName.has(to)) return;
    byName.delete(from);
    byName.set(to, column);
  };
  if (has('time_iso8601', 'time_local', 'upstream_response_time')) rename('request_time', 'duration_s');
  if (has('started_date_time')) rename('time', 'duration_ms');
  if (has('downstream_status')) byName.delete('request_count');
  // Rows that name traces as their parents are spans of their own.
  if (has('parent_trace_id') && !has('parent_span_id', 'parent_run_id', 'parent_id', 'span_id')) {
    rename('parent_trace_id', 'parent_span_id');
    rename('trace_id', 'span_id');
    rename('root_trace_id', 'trace_id');
  }
  return byName;
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
const SUMS = new Set(['total', 'totals', 'session', 'sum']);
/** Those that sum all requests until then, so that each row holds the tokens of the rows before it again. */
const RUNNING = new Set(['accumulated', 'cumulative', 'cumulated', 'lifetime']);
/** Ids as keys: an object that holds its records by their ids has other keys in each row. */
const ID_KEY = /^(?=.*\d)[0-9a-f]{16,}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The types of values as MongoDB and DynamoDB export them: `{"$date": …}`, `{"N": "12"}`. */
const TYPES = new Set(['S', 'N', 'BOOL']);
const TYPED_RECORDS = new Set(['Item', 'NewImage']);

/** The parts of a column's name, without the types of typed values. */
function untyped(column: string): string[] {
  const parts = column.split(/[.[\]]+/).filter((part) => part !== '');
  while (parts.length > 1 && parts.at(-1)?.startsWith('$')) parts.pop();
  if (parts.length < 2 || !TYPES.has(parts.at(-1) ?? '')) return parts;
  parts.pop();
  return parts.length > 1 && TYPED_RECORDS.has(parts[0] ?? '') ? parts.slice(1) : parts;
}

/**
 * Names of keys with their parts, in order of preference: billed before counted (Cohere's billed_units beside its
 * tokens), one request before sums of several, fewer parts first, and the answer before the request, because the model
 * that answered is billed.
 */
function nearestFirst(
  columns: readonly string[],
  nameIn: (column: string) => string,
): { column: string; parts: string[] }[] {
  return columns
    .map((column) => ({ column, parts: untyped(nameIn(column)) }))
    .filter(({ parts }) => parts.length > 1 && !isAround(parts, RUNNING) && !parts.some((part) => ID_KEY.test(part)))
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
    // llama-swap does not know of every answer what was cached.
    ...(plainName(name) === 'cache_tokens' ? { rename: { '-1': '' } } : {}),
    ...(canonical === 'status' ? { rename: statusNames(name) } : {}),
    ...(canonical === 'service_tier' && plainName(name) !== 'service_tier' ? { rename: TIERS_ONLY } : {}),
  };
}
