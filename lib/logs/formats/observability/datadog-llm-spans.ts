import { cells, type Projection } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { asList, bodiesIn, joinShapes, requestShape } from '../../request-shape';

/** A billionth of a dollar. */
const NANO_USD = 1e-9;

/** Where the parts of a span are; all else has one name everywhere. */
type Places = { outer: string; meta: string; kind: string };

/** What was sent, and the settings beside it. Of a completion or an embedding it is one text. */
function spanShape(meta: string): Projection {
  const sent = `${meta}input`;
  return joinShapes(
    { tools_offered: { from: 'cells', cells: cells(`${meta}tool_definitions`).cells.map(asList) } },
    joinShapes(requestShape(bodiesIn([sent], [`${meta}metadata`])), { prompt_head_hash: cells([sent, 'value']) }),
  );
}

function datadogSpans(
  { outer, meta, kind }: Places,
  format: Pick<LogFormat, 'id' | 'name' | 'requires' | 'requiresOneOf'>,
): LogFormat {
  const metric = (name: string) => cells([`${outer}metrics`, name]);
  return {
    ...format,
    source:
      'docs.datadoghq.com/llm_observability/evaluations/export_api (metrics, start_ns, estimated_total_cost) and /instrumentation/api (Span, Metrics: time_to_first_token is in seconds); DataDog/dd-trace-py tests/llmobs, span events, and ddtrace/llmobs/_constants.py (input.messages, input.prompt, tool_definitions)',
    costs: 'estimate',
    projection: {
      request_id: cells(`${outer}span_id`),
      // Nanoseconds by its name; the export writes milliseconds into it. Both are told by their size.
      started_at: cells(`${outer}start_ns`),
      latency_ms: { ...cells(`${outer}duration`), unit: 'ns' },
      first_token_ms: { ...metric('time_to_first_token'), unit: 's' },
      provider: cells(`${meta}model_provider`),
      model: cells(`${meta}model_name`),
      operation: { ...cells(kind), rename: { llm: 'chat', embedding: 'embedding' } },
      application: {
        from: 'first',
        of: [
          cells(`${outer}ml_app`, '$.ml_app', '$.data.attributes.ml_app'),
          { ...cells(`${outer}tags`), pick: '"ml_app:([^"]+)"' },
          cells(`${outer}service`),
        ],
      },
      route: cells(`${outer}name`),
      session_id: cells(`${outer}session_id`, '$.session_id', '$.data.attributes.session_id'),
      trace_id: cells(`${outer}trace_id`),
      span_id: cells(`${outer}span_id`),
      parent_span_id: cells(`${outer}parent_id`),
      status: {
        from: 'first',
        of: [
          { ...cells(`${outer}status`), rename: { error: 'error', '*': 'success' } },
          // Before they had a status.
          { ...cells(`${outer}error`), rename: { 1: 'error', 0: 'success', '*': '' } },
        ],
      },
      input_tokens: metric('input_tokens'),
      cache_read_tokens: metric('cache_read_input_tokens'),
      cache_write_tokens: metric('cache_write_input_tokens'),
      output_tokens: metric('output_tokens'),
      reasoning_tokens: metric('reasoning_output_tokens'),
      total_tokens: metric('total_tokens'),
      billed_usd: { ...metric('estimated_total_cost'), times: NANO_USD },
      ...spanShape(meta),
      prompt_version: cells([`${meta}input`, 'prompt', 'version']),
      span_name: cells(`${outer}name`),
      span_kind: cells(kind),
    },
    cached: 'inside',
    passOver: [{ cell: { column: kind }, isNot: ['llm', 'embedding'], says: 'spans that are no model calls' }],
    notes: [],
  };
}

/** Pages of the export API of Datadog's LLM Observability. */
export const datadogExport = datadogSpans(
  { outer: 'attributes.', meta: 'attributes.', kind: 'attributes.span_kind' },
  {
    id: 'datadog-export',
    name: 'Datadog LLM spans (export)',
    requires: ['attributes.span_id', 'attributes.start_ns', 'attributes.span_kind'],
  },
);

/** Spans as its SDKs write them. */
export const datadogSdkSpans = datadogSpans(
  { outer: '', meta: 'meta.', kind: 'meta.span.kind' },
  {
    id: 'datadog-spans',
    name: 'Datadog LLM spans',
    requires: ['span_id', 'start_ns', 'duration', 'meta.span.kind'],
  },
);

/** Spans as they are sent to its API. */
export const datadogApiSpans = datadogSpans(
  { outer: '', meta: 'meta.', kind: 'meta.kind' },
  {
    id: 'datadog-api-spans',
    name: 'Datadog LLM spans (API)',
    requires: ['span_id', 'start_ns', 'duration', 'meta.kind'],
  },
);
