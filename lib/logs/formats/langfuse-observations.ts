import { cells, sum } from '../column-source';
import type { LogFormat } from '../log-format';

/** In Langfuse's usage_details every kind of token is counted once: their sum is `total`, so `input` is without the cached ones. */
const CACHE_READ = ['input_cached_tokens', 'cache_read_input_tokens', 'input_cache_read'];
const CACHE_WRITE = ['cache_creation_input_tokens', 'input_cache_creation'];
const REASONING = ['output_reasoning_tokens', 'reasoning_tokens', 'output_reasoning'];
const within = (column: string, keys: readonly string[]) => keys.map((key) => [column, key] as const);

/**
 * Langfuse's observations of the blob storage export (folder observations_v2, or the older observations), as CSV, JSON,
 * JSON lines or Parquet. Latency and time to first token are in seconds; times are UTC without saying so. Of the
 * types only generations and embeddings are model calls. Groups of columns can be switched off, so few are required.
 */
export const langfuseObservations: LogFormat = {
  id: 'langfuse-observations',
  name: 'Langfuse observations',
  source:
    'langfuse/langfuse-docs at 05bdc0e, blob-storage-export-fields.mdx (facts/log-formats.md, A2); kinds of usage exclude each other: langfuse.com/docs/observability/features/token-and-cost-tracking',
  requires: ['id', 'trace_id', 'type', 'start_time', 'end_time', 'provided_model_name', 'usage_details'],
  projection: {
    request_id: cells('id'),
    started_at: cells('start_time'),
    latency_ms: {
      from: 'first',
      of: [
        { from: 'between', start: { column: 'start_time' }, end: { column: 'end_time' } },
        { ...cells('latency'), unit: 's' },
      ],
    },
    first_token_ms: {
      from: 'first',
      of: [
        { from: 'between', start: { column: 'start_time' }, end: { column: 'completion_start_time' } },
        { ...cells('time_to_first_token'), unit: 's' },
      ],
    },
    model: cells('provided_model_name'),
    operation: { ...cells('type'), rename: { generation: 'chat', embedding: 'embedding' } },
    application: cells('trace_name'),
    route: cells('prompt_name', 'name'),
    tags: cells('tags'),
    end_user: cells('user_id'),
    session_id: cells('session_id'),
    trace_id: cells('trace_id'),
    streamed: { ...cells('completion_start_time'), rename: { '*': 'true' } },
    status: { ...cells('level'), rename: { error: 'error', '*': 'success' } },
    input_tokens: sum(['usage_details', 'input'], ...within('usage_details', [...CACHE_READ, ...CACHE_WRITE])),
    cache_read_tokens: sum(...within('usage_details', CACHE_READ)),
    cache_write_tokens: sum(...within('usage_details', CACHE_WRITE)),
    output_tokens: sum(['usage_details', 'output'], ...within('usage_details', REASONING)),
    reasoning_tokens: sum(...within('usage_details', REASONING)),
    billed_usd: cells('total_cost', ['cost_details', 'total']),
  },
  passOver: [
    { cell: { column: 'type' }, isNot: ['generation', 'embedding'], says: 'observations that are no model calls' },
  ],
  notes: ['Langfuse does not record the provider; it is read from the model’s name. Name it with --set provider=NAME.'],
};

/** The same observations as Langfuse's API gives them: GET /api/public/observations, in camel case. Before version 3 it had `usage` alone. */
export const langfuseApi: LogFormat = {
  ...langfuseObservations,
  id: 'langfuse-api',
  name: 'Langfuse observations (API)',
  source: 'langfuse/langfuse fern/apis/server/definition/commons.yml, Observation and ObservationsView (at d93d107)',
  requires: ['id', 'traceId', 'type', 'startTime', 'endTime', 'model'],
  requiresOneOf: ['usageDetails', 'usage'],
  projection: {
    ...langfuseObservations.projection,
    started_at: cells('startTime'),
    latency_ms: { from: 'between', start: { column: 'startTime' }, end: { column: 'endTime' } },
    first_token_ms: { from: 'between', start: { column: 'startTime' }, end: { column: 'completionStartTime' } },
    model: cells('model'),
    application: cells('traceName'),
    route: cells('promptName', 'name'),
    end_user: cells('userId'),
    session_id: cells('sessionId'),
    trace_id: cells('traceId'),
    streamed: { ...cells('completionStartTime'), rename: { '*': 'true' } },
    input_tokens: {
      from: 'first',
      of: [
        sum(['usageDetails', 'input'], ...within('usageDetails', [...CACHE_READ, ...CACHE_WRITE])),
        cells(['usage', 'input']),
      ],
    },
    cache_read_tokens: sum(...within('usageDetails', CACHE_READ)),
    cache_write_tokens: sum(...within('usageDetails', CACHE_WRITE)),
    output_tokens: {
      from: 'first',
      of: [sum(['usageDetails', 'output'], ...within('usageDetails', REASONING)), cells(['usage', 'output'])],
    },
    reasoning_tokens: sum(...within('usageDetails', REASONING)),
    billed_usd: cells('totalCost', 'calculatedTotalCost', ['costDetails', 'total']),
  },
};
