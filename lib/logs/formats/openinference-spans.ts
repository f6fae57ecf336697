import { attributes, cells } from '../column-source';
import type { LogFormat } from '../log-format';

/** OpenInference spans (Arize Phoenix and others) as OTLP JSON. Prompt tokens include the cached ones; `metadata` is not read. */
export const openinferenceSpans: LogFormat = {
  id: 'openinference-spans',
  name: 'OpenInference spans',
  source: 'arize-ai.github.io/openinference/spec, semantic conventions (facts/log-formats.md, A9)',
  requires: ['traceId', 'spanId', 'startTimeUnixNano', 'attributes', 'attributes[openinference.span.kind]'],
  projection: {
    request_id: cells('spanId'),
    started_at: cells('startTimeUnixNano'),
    latency_ms: { from: 'between', start: { column: 'startTimeUnixNano' }, end: { column: 'endTimeUnixNano' } },
    provider: attributes(['llm.provider', 'llm.system']),
    model: attributes(['llm.model_name', 'embedding.model_name']),
    operation: { ...attributes(['openinference.span.kind']), rename: { llm: 'chat', embedding: 'embedding' } },
    application: attributes(['openinference.project.name', 'service.name'], 'resourceSpans[].resource.attributes'),
    route: cells('name'),
    end_user: attributes(['user.id']),
    session_id: attributes(['session.id']),
    trace_id: cells('traceId'),
    span_id: cells('spanId'),
    parent_span_id: cells('parentSpanId'),
    instrumentation: cells('resourceSpans[].scopeSpans[].scope.name'),
    total_tokens: attributes(['llm.token_count.total']),
    streamed: {
      from: 'cells',
      cells: [{ column: 'attributes', attribute: 'llm.invocation_parameters', path: ['stream'] }],
    },
    status: {
      ...cells(['status', 'code']),
      rename: { 2: 'error', status_code_error: 'error', '*': 'success' },
      absent: 'success',
    },
    input_tokens: attributes(['llm.token_count.prompt']),
    cache_read_tokens: attributes(['llm.token_count.prompt_details.cache_read']),
    cache_write_tokens: attributes(['llm.token_count.prompt_details.cache_write']),
    output_tokens: attributes(['llm.token_count.completion']),
    reasoning_tokens: attributes(['llm.token_count.completion_details.reasoning']),
    billed_usd: attributes(['llm.cost.total']),
  },
  cached: 'inside',
  passOver: [
    {
      cell: { column: 'attributes', attribute: 'openinference.span.kind' },
      isNot: ['llm', 'embedding'],
      says: 'spans that are no model calls',
    },
  ],
  notes: [],
};
