import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, joinShapes, messagesShape, requestShape } from '../../request-shape';
import { APPLICATION_KEYS, inside, ROUTE_KEYS } from '../naming-keys';

/**
 * Spans of Braintrust's logs: answers of its API and SDKs and exported tables (CSV, in which objects are texts of JSON). Times of
 * `metrics` and the time to first token are in seconds. Older SDKs leave Anthropic's cached tokens out of the prompt's
 * and of `tokens`, newer ones do not, so that `tokens` is not asked: the rows show it where cached tokens are more than all input.
 */
export const braintrustSpans: LogFormat = {
  id: 'braintrust-spans',
  name: 'Braintrust spans',
  source:
    'braintrust.dev/docs/reference/api (ProjectLogsEvent: metrics, span_attributes); braintrustdata/braintrust-sdk, instrumentation guide (prompt_cached_tokens, prompt_cache_creation_tokens, time_to_first_token in seconds) and py/src/braintrust/wrappers/test_anthropic.py and test_openai.py (metadata: tools and settings)',
  requires: ['span_id', 'root_span_id', 'span_attributes', 'metrics'],
  costs: 'estimate',
  projection: {
    request_id: cells('span_id'),
    started_at: { from: 'first', of: [cells(['metrics', 'start']), cells('created')] },
    ended_at: cells(['metrics', 'end']),
    latency_ms: {
      from: 'between',
      start: { column: 'metrics', path: ['start'] },
      end: { column: 'metrics', path: ['end'] },
    },
    first_token_ms: { ...cells(['metrics', 'time_to_first_token']), unit: 's' },
    provider: cells(['metadata', 'provider']),
    model: cells(['metadata', 'model']),
    operation: { ...cells(['span_attributes', 'type']), rename: { llm: 'chat' } },
    application: cells(...inside(APPLICATION_KEYS, 'metadata'), 'project_name', 'project_id'),
    route: cells(...inside(ROUTE_KEYS, 'metadata'), ['span_attributes', 'name']),
    tags: cells('tags'),
    end_user: cells(['metadata', 'user_id'], ['metadata', 'user']),
    session_id: cells(['metadata', 'session_id'], ['metadata', 'thread_id'], ['metadata', 'conversation_id']),
    trace_id: cells('root_span_id'),
    span_id: cells('span_id'),
    parent_span_id: cells(['span_parents', 0]),
    streamed: cells(['metadata', 'stream']),
    service_tier: cells(['metadata', 'service_tier']),
    status: { ...cells('error'), rename: { '*': 'error' }, absent: 'success' },
    input_tokens: cells(['metrics', 'prompt_tokens']),
    cache_read_tokens: cells(['metrics', 'prompt_cached_tokens']),
    cache_write_tokens: cells(['metrics', 'prompt_cache_creation_tokens']),
    output_tokens: cells(['metrics', 'completion_tokens']),
    reasoning_tokens: cells(['metrics', 'completion_reasoning_tokens']),
    billed_usd: cells(['metrics', 'estimated_cost']),
    // The messages are the input, all else of the call's arguments is metadata.
    ...joinShapes(messagesShape([{ column: 'input' }]), requestShape(bodiesIn(['metadata']))),
    prompt_version: cells(['metadata', 'prompt', 'version']),
    span_name: cells(['span_attributes', 'name']),
    span_kind: cells(['span_attributes', 'type']),
  },
  passOver: [
    {
      cell: { column: 'span_attributes', path: ['type'] },
      isNot: ['llm'],
      says: 'spans that are no model calls',
    },
  ],
  notes: [],
};
