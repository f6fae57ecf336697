import { plainName } from '../workloads/plain-name';
import { COLUMN_ALIASES } from './column-aliases';

/**
 * Lists in which documents and pages of an API keep their records, outermost first. OTLP nests spans in scopes in resources
 * (opentelemetry-proto, trace.proto); the usage APIs of OpenAI and Anthropic nest results in buckets; event hubs,
 * Cloudflare and list APIs have one list. Longer paths come before their own beginnings.
 */
export const RECORD_PATHS: readonly (readonly string[])[] = [
  ['resourceSpans', 'scopeSpans', 'spans'],
  ['data', 'results'],
  ['data'],
  ['results'],
  ['result'],
  ['records'],
  ['items'],
  ['logs'],
  ['observations'],
  ['requests'],
  ['rows'],
  ['entries'],
];

/** Whether a list under this path may hold records, or lists of them. */
export function leadsToRecords(path: readonly string[]): boolean {
  return RECORD_PATHS.some((known) => path.every((key, index) => known[index] === key));
}

const OF_A_REQUEST = new Set(
  [...COLUMN_ALIASES.model, ...COLUMN_ALIASES.input_tokens, ...COLUMN_ALIASES.output_tokens].map(({ name }) => name),
);

/** An object with such a key is a request itself, whatever lists it has. */
export function isOfARequest(key: string): boolean {
  return OF_A_REQUEST.has(plainName(key));
}
