import { type Cell, type ColumnSource, cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { type AttributeCells, keyed, listed } from './attribute-cells';
import { modelCall, noModelCalls, spanStatus, tellingKeys, tellingList } from './span-attributes';
import { spanOrigin } from './span-origin';
import { SPAN_KINDS, TRIGGER_ATTRIBUTES } from './span-shape';

const inClickhouse = keyed('SpanAttributes');
const inSdk = keyed('attributes');
const inJaeger = listed('tags');
const inZipkin = keyed('tags');
const inSignoz = keyed('attributes_string', 'attributes_number', 'attributes_bool');

/** What began the work: an attribute of a span, or the cron job that made it. */
function triggerOf(attribute: AttributeCells, cronJob: readonly [string, ...string[]]): ColumnSource {
  return { from: 'cells', cells: [...TRIGGER_ATTRIBUTES.flatMap(attribute), ...cells(cronJob).cells] };
}

/** Rows of the table that the collector's ClickHouse exporter fills; OpenLIT and ClickStack keep the same. `Duration` is in nanoseconds. */
export const clickhouseSpans: LogFormat = {
  id: 'otel-clickhouse-spans',
  name: 'OpenTelemetry spans in ClickHouse',
  source:
    'open-telemetry/opentelemetry-collector-contrib, exporter/clickhouseexporter, README.md and internal/sqltemplates/traces_table.sql',
  requires: ['Timestamp', 'TraceId', 'SpanId', 'SpanName', 'Duration', 'SpanAttributes'],
  requiresOneOf: tellingKeys('SpanAttributes'),
  costs: 'estimate',
  projection: {
    request_id: cells('SpanId'),
    started_at: cells('Timestamp'),
    latency_ms: { ...cells('Duration'), unit: 'ns' },
    ...modelCall(inClickhouse),
    application: cells('ServiceName', ['ResourceAttributes', 'service.name']),
    trace_id: cells('TraceId'),
    span_id: cells('SpanId'),
    parent_span_id: cells('ParentSpanId'),
    span_name: cells('SpanName'),
    span_kind: { ...cells('SpanKind'), rename: SPAN_KINDS },
    trigger: triggerOf(inClickhouse, ['ResourceAttributes', 'k8s.cronjob.name']),
    origin: spanOrigin(inClickhouse, keyed('ResourceAttributes')),
    instrumentation: cells('ScopeName'),
    status: spanStatus(inClickhouse, { column: 'StatusCode' }),
  },
  passOver: noModelCalls(inClickhouse),
  notes: [],
};

/** Rows of SigNoz's table of spans (version 3), which keeps texts, numbers and truths apart. `duration_nano` is in nanoseconds. */
export const signozSpans: LogFormat = {
  id: 'otel-signoz-spans',
  name: 'OpenTelemetry spans in SigNoz',
  source:
    'SigNoz/signoz-otel-collector, cmd/signozschemamigrator/schema_migrator/traces_migrations.go (signoz_index_v3)',
  requires: ['timestamp', 'trace_id', 'span_id', 'duration_nano', 'attributes_string', 'attributes_number'],
  costs: 'estimate',
  projection: {
    request_id: cells('span_id'),
    started_at: cells('timestamp'),
    latency_ms: { ...cells('duration_nano'), unit: 'ns' },
    ...modelCall(inSignoz),
    application: cells('resource_string_service$$name', 'serviceName', ['resources_string', 'service.name']),
    trace_id: cells('trace_id'),
    span_id: cells('span_id'),
    parent_span_id: cells('parent_span_id'),
    span_name: cells('name'),
    span_kind: { ...cells('kind_string', 'kind'), rename: SPAN_KINDS },
    trigger: triggerOf(inSignoz, ['resources_string', 'k8s.cronjob.name']),
    origin: spanOrigin(inSignoz, keyed('resources_string')),
    instrumentation: cells('scope_name'),
    status: spanStatus(inSignoz, { column: 'has_error' }, { column: 'status_code_string' }),
  },
  passOver: noModelCalls(inSignoz),
  notes: [],
};

/** Spans as Python's ConsoleSpanExporter and `span.to_json()` write them. Ids begin with 0x; a span's instrumentation is not written. */
export const sdkSpans: LogFormat = {
  id: 'otel-sdk-spans',
  name: 'OpenTelemetry spans from a console exporter',
  source:
    'open-telemetry/opentelemetry-python, opentelemetry-sdk/src/opentelemetry/sdk/trace/__init__.py, ReadableSpan.to_json',
  requires: ['context.trace_id', 'context.span_id', 'start_time', 'end_time', 'kind', 'attributes'],
  requiresOneOf: [...tellingKeys('attributes'), 'attributes.openinference.span.kind'],
  costs: 'estimate',
  projection: {
    request_id: cells('context.span_id'),
    started_at: cells('start_time'),
    latency_ms: { from: 'between', start: { column: 'start_time' }, end: { column: 'end_time' } },
    ...modelCall(inSdk),
    application: cells(['resource', 'attributes', 'service.name']),
    trace_id: cells('context.trace_id'),
    span_id: cells('context.span_id'),
    parent_span_id: cells('parent_id'),
    span_name: cells('name'),
    span_kind: { ...cells('kind'), rename: SPAN_KINDS },
    trigger: triggerOf(inSdk, ['resource', 'attributes', 'k8s.cronjob.name']),
    origin: spanOrigin(inSdk, keyed(['resource', 'attributes'])),
    status: spanStatus(inSdk, { column: 'status', path: ['status_code'] }),
  },
  passOver: noModelCalls(inSdk),
  notes: [],
};

/** Spans a row, as collectors and people write them themselves: ids and times as columns, attributes as an object or JSON text. */
export const flatSpans: LogFormat = {
  id: 'otel-flat-spans',
  name: 'OpenTelemetry spans, one a row',
  source: 'opentelemetry.io/docs/specs/otel/trace/api, Span, with the attributes of span-attributes.ts',
  requires: ['trace_id', 'span_id', 'start_time', 'end_time', 'attributes'],
  requiresOneOf: [...tellingKeys('attributes'), 'attributes.openinference.span.kind'],
  costs: 'estimate',
  projection: {
    ...sdkSpans.projection,
    request_id: cells('span_id'),
    application: cells(
      'service_name',
      'service.name',
      ['resource', 'attributes', 'service.name'],
      ['resource', 'service.name'],
    ),
    trace_id: cells('trace_id'),
    span_id: cells('span_id'),
    parent_span_id: cells('parent_span_id', 'parent_id'),
    span_name: cells('name', 'span_name'),
    span_kind: { ...cells('kind', 'span_kind'), rename: SPAN_KINDS },
    instrumentation: cells('scope_name', ['scope', 'name']),
    status: spanStatus(
      inSdk,
      { column: 'status', path: ['code'] },
      { column: 'status', path: ['status_code'] },
      { column: 'status_code' },
    ),
  },
  passOver: noModelCalls(inSdk),
  notes: [],
};

/**
 * Spans as OpenTelemetry's JavaScript SDK holds them, a JSON object each: the file that GitHub Copilot writes (its
 * command line and VS Code), and own exporters. Times are pairs of seconds and nanoseconds; kinds count from 0.
 */
export const javascriptSpans: LogFormat = {
  id: 'otel-javascript-spans',
  name: 'OpenTelemetry spans of JavaScript',
  writtenBy: ['GitHub Copilot'],
  source:
    'open-telemetry/opentelemetry-js, packages/opentelemetry-sdk-trace-base/src/export/ReadableSpan.ts (HrTime); lines of ' +
    'github.copilot 1.0.89 in edburns’ public session logs, and the tests of five public tools',
  requires: ['traceId', 'spanId', 'startTime', 'endTime', 'attributes'],
  requiresOneOf: [...tellingKeys('attributes'), 'attributes.openinference.span.kind'],
  costs: 'estimate',
  projection: {
    ...sdkSpans.projection,
    request_id: cells('spanId'),
    started_at: cells('startTime'),
    latency_ms: { from: 'between', start: { column: 'startTime' }, end: { column: 'endTime' } },
    trace_id: cells('traceId'),
    span_id: cells('spanId'),
    parent_span_id: cells('parentSpanId'),
    span_kind: {
      ...cells('kind'),
      rename: { 0: 'internal', 1: 'server', 2: 'client', 3: 'producer', 4: 'consumer' },
    },
    instrumentation: cells(['instrumentationScope', 'name'], ['instrumentationLibrary', 'name']),
    status: spanStatus(inSdk, { column: 'status', path: ['code'] }),
  },
  passOver: [
    { cell: { column: 'type' }, is: ['metric', 'log'], says: 'metrics and events beside the spans' },
    ...noModelCalls(inSdk),
  ],
  notes: [],
};

/**
 * Traces as Jaeger's API and its page give them. Times are microseconds. A process's name stands beside the spans under a
 * key of its own, which is read where the trace has one process.
 */
export const jaegerSpans: LogFormat = {
  id: 'otel-jaeger-spans',
  name: 'Jaeger traces',
  source: 'jaegertracing/jaeger-ui, packages/jaeger-ui/src/types/trace.tsx (SpanData: microseconds, tags, references)',
  requires: ['traceID', 'spanID', 'operationName', 'startTime', 'duration', 'tags'],
  requiresOneOf: tellingList('tags'),
  costs: 'estimate',
  projection: {
    request_id: cells('spanID'),
    started_at: cells('startTime'),
    latency_ms: { ...cells('duration'), unit: 'us' },
    ...modelCall(inJaeger),
    application: cells(['process', 'serviceName']),
    trace_id: cells('traceID'),
    span_id: cells('spanID'),
    parent_span_id: cells(['references', 0, 'spanID'], 'parentSpanID'),
    span_name: cells('operationName'),
    span_kind: { from: 'cells', cells: [...inJaeger('span.kind')], rename: SPAN_KINDS },
    origin: spanOrigin(inJaeger, listed('process.tags')),
    instrumentation: { from: 'cells', cells: ['otel.scope.name', 'otel.library.name'].flatMap(inJaeger) },
    status: spanStatus(inJaeger, ...['error', 'otel.status_code'].flatMap(inJaeger)),
  },
  passOver: noModelCalls(inJaeger),
  notes: [],
};

/** The rows of a trace as Grafana's inspector downloads them. Times are milliseconds, and tags are JSON text. */
export const grafanaSpans: LogFormat = {
  ...jaegerSpans,
  id: 'otel-grafana-spans',
  name: 'Traces downloaded from Grafana',
  source:
    'grafana/grafana public/app/plugins/datasource/tempo/resultTransformer.ts (startTime and duration in ms, tags)',
  requires: ['traceID', 'spanID', 'parentSpanID', 'operationName', 'serviceName', 'startTime', 'duration', 'tags'],
  requiresOneOf: ['serviceTags', 'instrumentationLibraryName'],
  projection: {
    ...jaegerSpans.projection,
    latency_ms: cells('duration'),
    application: cells('serviceName'),
    parent_span_id: cells('parentSpanID'),
    span_kind: { ...cells('kind'), rename: SPAN_KINDS },
    origin: spanOrigin(inJaeger, listed('serviceTags')),
    instrumentation: cells('instrumentationLibraryName'),
    status: spanStatus(inJaeger, { column: 'statusCode' }),
  },
};

/** Zipkin's spans, version 2 of its API. Times are microseconds; tags are an object of texts. */
export const zipkinSpans: LogFormat = {
  id: 'otel-zipkin-spans',
  name: 'Zipkin spans',
  source: 'openzipkin/zipkin-api, zipkin2-api.yaml (Span: timestamp and duration in microseconds, tags)',
  requires: ['traceId', 'id', 'timestamp', 'duration', 'tags'],
  requiresOneOf: [...tellingKeys('tags'), 'tags.openinference.span.kind'],
  costs: 'estimate',
  projection: {
    request_id: cells('id'),
    started_at: cells('timestamp'),
    latency_ms: { ...cells('duration'), unit: 'us' },
    ...modelCall(inZipkin),
    application: cells(['localEndpoint', 'serviceName']),
    trace_id: cells('traceId'),
    span_id: cells('id'),
    parent_span_id: cells('parentId'),
    span_name: cells('name'),
    span_kind: { ...cells('kind'), rename: SPAN_KINDS },
    origin: spanOrigin(inZipkin, inZipkin),
    instrumentation: { from: 'cells', cells: ['otel.scope.name', 'otel.library.name'].flatMap(inZipkin) },
    status: {
      from: 'first',
      of: [
        // Whatever the tag `error` holds, even nothing, the span failed (zipkin-api).
        { from: 'cells', cells: [...inZipkin('error')] as Cell[], rename: { '*': 'error' } },
        spanStatus(inZipkin, ...inZipkin('otel.status_code')),
      ],
    },
  },
  passOver: noModelCalls(inZipkin),
  notes: [],
};

/** Logfire's table of records, downloaded from its page or its query API. `duration` is in seconds; attributes are an object or JSON text. */
export const logfireRecords: LogFormat = {
  id: 'logfire-records',
  name: 'Pydantic Logfire records',
  source: 'pydantic/logfire, docs/reference/sql.md (table records) and docs/how-to-guides/query-api.md',
  requires: ['start_timestamp', 'trace_id', 'span_id', 'span_name', 'attributes', 'otel_scope_name'],
  costs: 'estimate',
  projection: {
    request_id: cells('span_id'),
    started_at: cells('start_timestamp'),
    latency_ms: { ...cells('duration'), unit: 's' },
    ended_at: cells('end_timestamp'),
    ...modelCall(inSdk),
    application: cells('service_name'),
    trace_id: cells('trace_id'),
    span_id: cells('span_id'),
    parent_span_id: cells('parent_span_id'),
    span_name: cells('span_name'),
    // Its records do not say the kind of a span. Only a server knows the route that a request took.
    span_kind: { from: 'cells', cells: [...inSdk('http.route')], rename: { '*': 'server' } },
    origin: spanOrigin(inSdk, keyed('otel_resource_attributes')),
    instrumentation: cells('otel_scope_name'),
    status: spanStatus(inSdk, { column: 'is_exception' }, { column: 'otel_status_code' }),
  },
  passOver: [
    { cell: { column: 'kind' }, is: ['pending_span'], says: 'spans that are no model calls' },
    ...noModelCalls(inSdk),
  ],
  notes: [],
};
