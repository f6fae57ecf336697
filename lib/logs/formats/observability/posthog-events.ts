import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { asList, messagesShape } from '../../request-shape';
import { APPLICATION_KEYS, inside, ROUTE_KEYS } from '../naming-keys';

/** A property of an event: inside `properties`, or a column of its own in a table made by a query. */
const property = (...names: string[]) =>
  cells(...names.flatMap((name) => [['properties', name] as const, `properties.${name}`, name]));

/** A setting of the call. */
const parameter = (...names: string[]) =>
  cells(
    ...names.flatMap((name) => [
      ['properties', '$ai_model_parameters', name] as const,
      ['properties.$ai_model_parameters', name] as const,
      ['$ai_model_parameters', name] as const,
    ]),
  );

/**
 * Events of PostHog's LLM analytics: exported tables and batch exports (CSV, Parquet; properties are a text of JSON), JSON lines
 * and pages of the API. Latency and time to first token are in seconds, and an event is written when the call ends.
 * Cached tokens stand apart for Anthropic and Claude, unless the event says otherwise, as PostHog's own bill takes them.
 */
export const posthogEvents: LogFormat = {
  id: 'posthog-events',
  name: 'PostHog LLM events',
  source:
    'posthog.com/docs/ai-observability/generations ($ai_generation, $ai_embedding); PostHog/posthog-python posthog/ai/utils.py; PostHog/posthog nodejs/src/ingestion/ai/costs, resolveCacheReportingExclusive',
  requires: ['event', 'timestamp'],
  requiresOneOf: [
    'properties.$ai_model',
    'properties.$ai_input_tokens',
    'properties.$ai_trace_id',
    '$ai_model',
    '$ai_input_tokens',
  ],
  costs: 'estimate',
  projection: {
    request_id: { from: 'first', of: [cells('uuid', 'id'), property('$ai_generation_id', '$ai_span_id')] },
    started_at: {
      from: 'first',
      of: [
        {
          from: 'before',
          end: { column: 'timestamp' },
          duration: { column: 'properties', path: ['$ai_latency'] },
          unit: 's',
        },
        { from: 'before', end: { column: 'timestamp' }, duration: { column: 'properties.$ai_latency' }, unit: 's' },
        cells('timestamp'),
      ],
    },
    latency_ms: { ...property('$ai_latency'), unit: 's' },
    first_token_ms: { ...property('$ai_time_to_first_token'), unit: 's' },
    provider: property('$ai_provider'),
    model: property('$ai_model'),
    operation: { ...cells('event'), rename: { $ai_generation: 'chat', $ai_embedding: 'embedding' } },
    application: cells(...inside(APPLICATION_KEYS, 'properties')),
    route: {
      from: 'first',
      of: [cells(...inside(ROUTE_KEYS, 'properties')), property('$ai_prompt_name', '$ai_span_name')],
    },
    end_user: cells('distinct_id'),
    session_id: property('$ai_session_id', '$session_id'),
    trace_id: property('$ai_trace_id'),
    span_id: property('$ai_span_id', '$ai_generation_id'),
    parent_span_id: property('$ai_parent_id'),
    streamed: property('$ai_stream'),
    status: {
      from: 'first',
      of: [
        { ...property('$ai_is_error'), rename: { true: 'error', '*': '' } },
        property('$ai_http_status'),
        { from: 'constant', value: 'success' },
      ],
    },
    input_tokens: property('$ai_input_tokens'),
    cache_read_tokens: property('$ai_cache_read_input_tokens'),
    cache_write_tokens: property('$ai_cache_creation_input_tokens'),
    output_tokens: property('$ai_output_tokens'),
    reasoning_tokens: property('$ai_reasoning_tokens'),
    cached_apart: {
      from: 'first',
      of: [
        property('$ai_cache_reporting_exclusive'),
        // A gateway's framework may count them inside (Vercel's); the row shows where it does not.
        { ...property('$ai_provider'), rename: { anthropic: 'true', gateway: 'false', '*': '' } },
        { ...property('$ai_model'), pick: '(?i)(^claude|anthropic)', rename: { '*': 'true' } },
        { from: 'constant', value: 'false' },
      ],
    },
    billed_usd: property('$ai_total_cost_usd'),
    ...messagesShape(property('$ai_input').cells),
    tools_offered: { from: 'cells', cells: property('$ai_tools').cells.map(asList) },
    output_format: parameter('response_format'),
    max_output_tokens: parameter('max_tokens', 'max_completion_tokens', 'max_output_tokens'),
    temperature: parameter('temperature'),
    prompt_version: property('$ai_prompt_version'),
  },
  passOver: [
    {
      cell: { column: 'event' },
      isNot: ['$ai_generation', '$ai_embedding'],
      says: 'events that are no model calls',
    },
  ],
  notes: [],
};
