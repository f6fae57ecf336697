import { attributes, cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { listed } from './attribute-cells';
import { modelCall, noModelCalls, spanStatus, tellingList } from './span-attributes';
import { spanOrigin } from './span-origin';
import { SPAN_KINDS, TRIGGER_ATTRIBUTES } from './span-shape';

/** Where documents keep what made their spans: OTLP's own, and those of Tempo and of APIs that wrap it. */
const RESOURCES = ['resourceSpans', 'batches', 'trace.resourceSpans', 'data.resourceSpans'] as const;
const inSpans = listed('attributes');
const inResources = listed(...RESOURCES.map((list) => `${list}[].resource.attributes`));

/**
 * OpenTelemetry spans of model calls as OTLP JSON: an export request a line (the collector's file exporter), one document, or
 * Grafana Tempo's answer, whose resources are called batches. Times are nanoseconds, as numbers or strings.
 */
export const otelGenaiSpans: LogFormat = {
  id: 'otel-genai-spans',
  name: 'OpenTelemetry GenAI spans',
  writtenBy: [
    'exporters of OTLP',
    'OpenLLMetry (Traceloop)',
    'OpenLIT',
    'Vercel AI SDK',
    'Pydantic AI',
    'Grafana Tempo',
  ],
  source:
    'open-telemetry/semantic-conventions-genai at 002c8a6, docs/gen-ai/gen-ai-spans.md; opentelemetry-proto at ca6170e, examples/trace.json (lib/logs/formats/field-notes.md, A9); grafana/tempo, docs/sources/tempo/api_docs; attributes: span-attributes.ts',
  requires: ['traceId', 'spanId', 'startTimeUnixNano', 'attributes'],
  requiresOneOf: tellingList('attributes'),
  costs: 'estimate',
  projection: {
    request_id: cells('spanId'),
    started_at: cells('startTimeUnixNano'),
    latency_ms: { from: 'between', start: { column: 'startTimeUnixNano' }, end: { column: 'endTimeUnixNano' } },
    ...modelCall(inSpans),
    trigger: {
      from: 'cells',
      cells: [...TRIGGER_ATTRIBUTES.flatMap(inSpans), ...inResources('k8s.cronjob.name')],
    },
    origin: spanOrigin(inSpans, inResources),
    application: { from: 'cells', cells: [...inResources('service.name')] },
    trace_id: cells('traceId'),
    span_id: cells('spanId'),
    parent_span_id: cells('parentSpanId'),
    span_name: cells('name'),
    span_kind: { ...cells('kind'), rename: SPAN_KINDS },
    instrumentation: cells(
      ...RESOURCES.flatMap((list) => [
        `${list}[].scopeSpans[].scope.name`,
        `${list}[].instrumentationLibrarySpans[].instrumentationLibrary.name`,
      ]),
    ),
    status: spanStatus(inSpans, { column: 'status', path: ['code'] }),
  },
  passOver: noModelCalls(inSpans),
  notes: [],
};

const inSnakeResources = listed('resource_spans[].resource.attributes');

/** The same spans with the names of the protocol buffers, as Phoenix's API and Python's protobuf write them in JSON. */
export const otelSnakeSpans: LogFormat = {
  ...otelGenaiSpans,
  id: 'otel-snake-spans',
  name: 'OpenTelemetry spans in snake case',
  writtenBy: ['Phoenix (spans/otlpv1)'],
  source:
    'Arize-ai/phoenix schemas/openapi.json, GET /v1/projects/{project_identifier}/spans/otlpv1; protobuf json_format with preserving_proto_field_name',
  requires: ['trace_id', 'span_id', 'start_time_unix_nano', 'attributes'],
  requiresOneOf: [...tellingList('attributes'), 'attributes[openinference.span.kind]'],
  projection: {
    ...otelGenaiSpans.projection,
    request_id: cells('span_id'),
    started_at: cells('start_time_unix_nano'),
    latency_ms: { from: 'between', start: { column: 'start_time_unix_nano' }, end: { column: 'end_time_unix_nano' } },
    trigger: { from: 'cells', cells: TRIGGER_ATTRIBUTES.flatMap(inSpans) },
    origin: spanOrigin(inSpans, inSnakeResources),
    application: { from: 'cells', cells: [...inSnakeResources('service.name')] },
    trace_id: cells('trace_id'),
    span_id: cells('span_id'),
    parent_span_id: cells('parent_span_id'),
    instrumentation: cells('resource_spans[].scope_spans[].scope.name'),
  },
};

/** Events of the GenAI conventions as OTLP log records, such as `gen_ai.client.inference.operation.details`. Messages have events of their own. */
export const otelGenaiEvents: LogFormat = {
  id: 'otel-genai-events',
  name: 'OpenTelemetry GenAI events',
  source:
    'open-telemetry/semantic-conventions-genai, docs/gen-ai/gen-ai-events.md; opentelemetry-proto, logs/v1/logs.proto',
  requires: ['timeUnixNano', 'attributes', 'resourceLogs[].resource'],
  requiresOneOf: tellingList('attributes'),
  costs: 'estimate',
  projection: {
    ...modelCall(inSpans),
    started_at: cells('timeUnixNano'),
    application: attributes(['service.name'], 'resourceLogs[].resource.attributes'),
    trace_id: cells('traceId'),
    status: spanStatus(inSpans),
  },
  passOver: [
    ...noModelCalls(inSpans),
    // Turns of an agent tell the tokens of their calls again, without a model.
    { none: ['model', 'requested_model'], says: 'events that are no model calls' },
    { none: ['input_tokens', 'output_tokens'], says: 'events that are no model calls' },
  ],
  notes: ['Events of model calls do not say how long a call took, and their times are those at which it ended.'],
};
