import { attributes, cells } from '../column-source';
import type { LogFormat } from '../log-format';

/**
 * OpenTelemetry spans with the GenAI conventions, as OTLP JSON: an export request a line (the collector's file exporter) or
 * one document. Times are nanoseconds, as numbers or strings; time to the first chunk is in seconds. Names of before
 * version 1.37 (gen_ai.system, prompt_tokens) are read too. A span of an agent repeats the tokens of its calls.
 */
export const otelGenaiSpans: LogFormat = {
  id: 'otel-genai-spans',
  name: 'OpenTelemetry GenAI spans',
  source:
    'open-telemetry/semantic-conventions-genai at 002c8a6, docs/gen-ai/gen-ai-spans.md; opentelemetry-proto at ca6170e, examples/trace.json (facts/log-formats.md, A9)',
  requires: ['traceId', 'spanId', 'startTimeUnixNano', 'attributes'],
  requiresOneOf: [
    'attributes[gen_ai.operation.name]',
    'attributes[gen_ai.provider.name]',
    'attributes[gen_ai.system]',
    'attributes[gen_ai.request.model]',
  ],
  projection: {
    request_id: cells('spanId'),
    started_at: cells('startTimeUnixNano'),
    latency_ms: { from: 'between', start: { column: 'startTimeUnixNano' }, end: { column: 'endTimeUnixNano' } },
    first_token_ms: { ...attributes(['gen_ai.response.time_to_first_chunk']), unit: 's' },
    provider: attributes(['gen_ai.provider.name', 'gen_ai.system']),
    model: attributes(['gen_ai.response.model', 'gen_ai.request.model']),
    operation: attributes(['gen_ai.operation.name']),
    application: attributes(['service.name'], 'resourceSpans[].resource.attributes'),
    route: attributes(['gen_ai.agent.name', 'gen_ai.prompt.name', 'traceloop.workflow.name']),
    end_user: attributes(['enduser.id', 'user.id']),
    session_id: attributes(['gen_ai.conversation.id', 'session.id']),
    trace_id: cells('traceId'),
    span_id: cells('spanId'),
    parent_span_id: cells('parentSpanId'),
    instrumentation: cells('resourceSpans[].scopeSpans[].scope.name'),
    streamed: attributes(['gen_ai.request.stream', 'llm.is_streaming']),
    service_tier: attributes(['openai.response.service_tier', 'gen_ai.openai.response.service_tier']),
    status: {
      from: 'first',
      of: [
        { ...attributes(['error.type']), rename: { '*': 'error' } },
        { ...cells(['status', 'code']), rename: { 2: 'error', status_code_error: 'error', '*': 'success' } },
        { from: 'constant', value: 'success' },
      ],
    },
    input_tokens: attributes(['gen_ai.usage.input_tokens', 'gen_ai.usage.prompt_tokens']),
    cache_read_tokens: attributes(['gen_ai.usage.cache_read.input_tokens', 'gen_ai.usage.cache_read_input_tokens']),
    cache_write_tokens: attributes([
      'gen_ai.usage.cache_creation.input_tokens',
      'gen_ai.usage.cache_creation_input_tokens',
    ]),
    output_tokens: attributes(['gen_ai.usage.output_tokens', 'gen_ai.usage.completion_tokens']),
    reasoning_tokens: attributes(['gen_ai.usage.reasoning.output_tokens']),
  },
  passOver: [
    {
      cell: { column: 'attributes', attribute: 'gen_ai.operation.name' },
      is: ['invoke_agent', 'create_agent', 'execute_tool', 'invoke_workflow'],
      says: 'spans of agents and tools, whose model calls have spans of their own',
    },
    {
      cell: { column: 'attributes', attribute: 'gen_ai.request.model' },
      is: [''],
      says: 'spans that are no model calls',
    },
  ],
  notes: [],
};
