import { plainName } from '../../workloads/key/plain-name';
import { READ_COLUMN_NAMES } from '../columns/canonical-columns';
import { COLUMN_ALIASES } from '../columns/column-aliases';
import { mayBeRead } from '../json/body-columns';
import { answersIn, BILLED, isAround, objectOf } from './objects-around';

/** The canonical column of each recognised name. */
const CANONICAL_OF = new Map(
  READ_COLUMN_NAMES.flatMap((canonical) => COLUMN_ALIASES[canonical].map(({ name }) => [name, canonical] as const)),
);

/** Columns by plain name, and by the last parts of their names. `of` is the column with the object that they are in. */
export function columnsByName(columns: readonly string[], of?: string): Map<string, string> {
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

const ASKED = new Set(['request', 'requested']);

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
