import { plainName } from '../../workloads/key/plain-name';
import { COLUMN_ALIASES } from '../columns/column-aliases';

/**
 * The lists in which documents keep their records, outermost first: for each, the keys that lead to it from the
 * document or from an element of the previous list. No keys mean a list directly inside a list. No lists mean that an
 * object is a record.
 */
export type RecordPath = readonly (readonly string[])[];

const lists = (...path: string[]): RecordPath => path.map((keys) => keys.split('.'));

/**
 * Where known documents keep their records, if the content does not show it. OTLP nests spans in scopes in resources,
 * and log records alike (opentelemetry-proto, trace.proto and logs.proto). Grafana Tempo calls its resources batches
 * (tempo, docs/sources/tempo/api_docs). Jaeger's traces hold spans (jaeger-idl, model/v1/query.proto, and the UI's
 * download). MLflow's trace has them beside its info, also within an answer of a Databricks endpoint. The usage APIs of
 * OpenAI and Anthropic nest results in buckets. Elasticsearch's search returns hits. AWS Cost Explorer nests groups in
 * its times. Longer paths come before their own prefixes.
 */
const NESTED: readonly RecordPath[] = [
  lists('resourceSpans', 'scopeSpans', 'spans'),
  lists('resourceSpans', 'instrumentationLibrarySpans', 'spans'),
  lists('batches', 'scopeSpans', 'spans'),
  lists('batches', 'instrumentationLibrarySpans', 'spans'),
  lists('trace.resourceSpans', 'scopeSpans', 'spans'),
  lists('data.resourceSpans', 'scopeSpans', 'spans'),
  lists('resource_spans', 'scope_spans', 'spans'),
  lists('resourceLogs', 'scopeLogs', 'logRecords'),
  lists('data', 'results'),
  lists('ResultsByTime', 'Groups'),
  lists('data', 'spans'),
  lists('data.spans'),
  lists('databricks_output.trace.data.spans'),
  lists('hits.hits'),
  // An evaluation of promptfoo, and the samples of Inspect. Both have sums and last answers beside them.
  lists('results.results'),
  lists('samples', 'events'),
  // A trace of Langfuse. Its metadata and bodies may count tokens too.
  lists('observations'),
];

/**
 * Parts of sums that count tokens themselves: a day's models in a ccusage report (ccusage/ccusage, output.rs), or those
 * of a day's agent. No object around such a list is a request, whatever it counts.
 */
const PARTS: readonly RecordPath[] = [lists('daily', 'agents', 'modelBreakdowns'), lists('daily', 'modelBreakdowns')];

/** Lists of event hubs, of Cloudflare and of APIs that answer in pages. */
const SIMPLE: readonly RecordPath[] = [
  lists('data'),
  lists('results'),
  lists('result'),
  lists('records'),
  lists('items'),
  lists('logs'),
  lists('requests'),
  lists('rows'),
  lists('entries'),
];

export const KNOWN_PATHS = { nested: [...PARTS, ...NESTED], simple: SIMPLE };

const OF_A_REQUEST = new Set(
  [...COLUMN_ALIASES.model, ...COLUMN_ALIASES.input_tokens, ...COLUMN_ALIASES.output_tokens].map(({ name }) => name),
);

/** An object with such a key is a request itself, even if it has lists of a known kind. */
export function isOfARequest(key: string): boolean {
  return OF_A_REQUEST.has(plainName(key));
}

/** Whether a path is known only by its names, so an object with it may still be a request. */
export function isKnownPath(path: RecordPath): boolean {
  const name = nameOf(path);
  return [...NESTED, ...SIMPLE].some((known) => nameOf(known) === name);
}

/** A path as written before a column: `data[].spans`. */
export function nameOf(path: RecordPath): string {
  return path.reduce(
    (name, keys) => `${name}${name === '' ? '' : '[]'}${name !== '' && keys.length > 0 ? '.' : ''}${keys.join('.')}`,
    '',
  );
}

/** The objects of the last list of a path inside an object; none if the object is a request itself. */
export function recordsAt(object: object, path: RecordPath): object[] {
  if (path.length > 0 && isKnownPath(path) && Object.keys(object).some(isOfARequest)) return [];
  let found: unknown[] = [object];
  for (const keys of path) found = found.flatMap((element) => listAt(element, keys));
  return found.filter(isObject);
}

function listAt(element: unknown, keys: readonly string[]): unknown[] {
  const list = keys.reduce(property, element);
  return Array.isArray(list) ? list : [];
}

function property(value: unknown, key: string): unknown {
  return isObject(value) ? (value as Record<string, unknown>)[key] : undefined;
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
