import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { APPLICATION_KEYS, inside, ROUTE_KEYS } from '../naming-keys';

/** The usage as the provider wrote it; its paths are keys with dots. */
const original = (...names: string[]) => names.map((name) => ['usage', `original_usage.${name}`] as const);

/** Spans of Opik: pages of its API, and what its SDKs and its page of spans export. The prompt's tokens are the provider's, so those of Anthropic lack the cached ones. */
export const opikSpans: LogFormat = {
  id: 'opik-spans',
  name: 'Opik spans',
  source:
    'comet-ml/opik sdks/python/src/opik/llm_usage (to_backend_compatible_full_usage_dict) and its tests; integrations/*, KWARGS_KEYS_TO_LOG_AS_INPUTS; api-evangelist/opik examples/opik-span-example.json; comet.com/docs/opik, cost tracking (dollars)',
  requires: ['id', 'trace_id', 'type', 'start_time', 'usage'],
  requiresOneOf: ['total_estimated_cost', 'parent_span_id', 'last_updated_at', 'feedback_scores'],
  costs: 'estimate',
  projection: {
    request_id: cells('id'),
    started_at: cells('start_time'),
    ended_at: cells('end_time'),
    latency_ms: { from: 'between', start: { column: 'start_time' }, end: { column: 'end_time' } },
    first_token_ms: cells('ttft'),
    provider: cells('provider'),
    model: cells('model'),
    operation: { ...cells('type'), rename: { llm: 'chat' } },
    application: cells(...inside(APPLICATION_KEYS, 'metadata'), 'project_name', 'project_id'),
    route: cells(...inside(ROUTE_KEYS, 'metadata'), 'name'),
    tags: cells('tags'),
    session_id: cells(['metadata', 'thread_id'], ['metadata', 'session_id']),
    trace_id: cells('trace_id'),
    span_id: cells('id'),
    parent_span_id: cells('parent_span_id'),
    status: { ...cells('error_info'), rename: { '*': 'error' }, absent: 'success' },
    input_tokens: cells(['usage', 'prompt_tokens']),
    cache_read_tokens: cells(
      ...original(
        'prompt_tokens_details.cached_tokens',
        'input_tokens_details.cached_tokens',
        'cache_read_input_tokens',
        'cacheReadInputTokens',
        'cached_content_token_count',
      ),
    ),
    cache_write_tokens: cells(...original('cache_creation_input_tokens', 'cacheWriteInputTokens')),
    output_tokens: cells(['usage', 'completion_tokens']),
    reasoning_tokens: cells(
      ...original('completion_tokens_details.reasoning_tokens', 'output_tokens_details.reasoning_tokens'),
    ),
    // Others than Anthropic count them inside the prompt; of its rows those show it that have more cached ones than the prompt.
    cached_apart: {
      ...cells('provider'),
      rename: { openai: 'false', azure: 'false', google_ai: 'false', google_vertexai: 'false', groq: 'false', '*': '' },
    },
    billed_usd: cells('total_estimated_cost'),
    // What was said is the input, for Gemini with its settings as `config`; all else of a call's arguments is metadata.
    ...requestShape(bodiesIn(['input'], ['input', 'config'], ['metadata'])),
    span_name: cells('name'),
    span_kind: cells('type'),
  },
  passOver: [{ cell: { column: 'type' }, isNot: ['llm'], says: 'spans that are no model calls' }],
  notes: [],
};
