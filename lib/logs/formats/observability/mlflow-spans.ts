import { type ColumnSource, cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { asList, bodiesIn, joinShapes, messagesShape, type RequestShape, requestShape } from '../../request-shape';

const KIND = 'attributes.mlflow.spanType';

/** A value of an attribute, each of which is a text of JSON. */
const inAttribute = (attribute: string, ...path: (string | number)[]) => [`attributes.${attribute}`, ...path] as const;
const tokenUsage = (name: string) => inAttribute('mlflow.chat.tokenUsage', name);
/** Before version 3.2 tokens stand in the answer alone. */
const answered = (name: string) => inAttribute('mlflow.spanOutputs', 'usage', name);

const answering = cells(
  'attributes.mlflow.llm.model',
  'attributes.gen_ai.response.model',
  inAttribute('mlflow.spanOutputs', 'model'),
);
const requested = cells(
  'attributes.gen_ai.request.model',
  'attributes.model',
  'attributes.model_name',
  inAttribute('invocation_params', 'model'),
  inAttribute('invocation_params', 'model_name'),
  inAttribute('mlflow.spanInputs', 'model'),
);

const SENT = 'attributes.mlflow.spanInputs';

/** The arguments of a call of an SDK, or LangChain's messages alone with the settings apart; before version 3 some settings are attributes. */
const shape: RequestShape = joinShapes(
  joinShapes(requestShape(bodiesIn([SENT], ['attributes.invocation_params'])), messagesShape([{ column: SENT }])),
  {
    tools_offered: { from: 'cells', cells: cells('attributes.mlflow.chat.tools').cells.map(asList) },
    max_output_tokens: cells('attributes.max_completion_tokens', 'attributes.max_tokens'),
    temperature: cells('attributes.temperature'),
  },
);

type Names = { id: string; traceId: string; parent: string; start: string; end: string; status: ColumnSource };

function mlflowSpans(
  { id, traceId, parent, start, end, status }: Names,
  format: Pick<LogFormat, 'id' | 'name' | 'source'>,
): LogFormat {
  return {
    ...format,
    requires: [id, start, KIND],
    costs: 'estimate',
    projection: {
      request_id: cells(id),
      started_at: cells(start),
      ended_at: cells(end),
      latency_ms: { from: 'between', start: { column: start }, end: { column: end } },
      provider: cells('attributes.mlflow.llm.provider', 'attributes.gen_ai.provider.name', 'attributes.gen_ai.system'),
      model: answering,
      requested_model: requested,
      operation: { ...cells(KIND), rename: { chat_model: 'chat', llm: 'chat', embedding: 'embedding' } },
      application: cells('$.info.trace_metadata.mlflow.source.name', '$.info.tags.mlflow.source.name'),
      route: cells('$.info.tags.mlflow.traceName', 'name'),
      end_user: cells('$.info.trace_metadata.mlflow.trace.user'),
      session_id: cells('$.info.trace_metadata.mlflow.trace.session'),
      trace_id: cells(traceId),
      span_id: cells(id),
      parent_span_id: cells(parent),
      streamed: cells('attributes.stream', inAttribute('mlflow.spanInputs', 'stream')),
      status,
      input_tokens: cells(tokenUsage('input_tokens'), answered('prompt_tokens'), answered('input_tokens')),
      cache_read_tokens: cells(
        tokenUsage('cache_read_input_tokens'),
        inAttribute('mlflow.spanOutputs', 'usage', 'prompt_tokens_details', 'cached_tokens'),
        answered('cache_read_input_tokens'),
      ),
      cache_write_tokens: cells(tokenUsage('cache_creation_input_tokens'), answered('cache_creation_input_tokens')),
      output_tokens: cells(tokenUsage('output_tokens'), answered('completion_tokens'), answered('output_tokens')),
      reasoning_tokens: cells(
        inAttribute('mlflow.spanOutputs', 'usage', 'completion_tokens_details', 'reasoning_tokens'),
      ),
      // The usage is the provider's own: Anthropic leaves cached tokens out of the input, and so does the total.
      cached_apart: {
        from: 'first',
        of: [
          {
            from: 'cells',
            cells: [...answering.cells, ...requested.cells],
            pick: '(?i)(claude)',
            rename: { '*': 'true' },
          },
          { from: 'constant', value: 'false' },
        ],
      },
      billed_usd: cells(inAttribute('mlflow.llm.cost', 'total_cost')),
      ...shape,
      // A list: of a trace that used several prompts nothing says which of them a call had.
      prompt_version: {
        ...cells('$.info.tags.mlflow.linkedPrompts'),
        pick: '^\\[\\{[^{}]*"version": ?"([^"]+)"[^{}]*\\}\\]$',
      },
      trigger: {
        ...cells('$.info.trace_metadata.mlflow.source.type', '$.info.tags.mlflow.source.type'),
        rename: { job: 'job', notebook: 'notebook', '*': '' },
      },
      span_name: cells('name'),
      span_kind: cells(KIND),
    },
    passOver: [
      { cell: { column: KIND }, isNot: ['chat_model', 'llm', 'embedding'], says: 'spans that are no model calls' },
    ],
    notes: [],
  };
}

const statusOf = (...names: Parameters<typeof cells>): ColumnSource => ({
  ...cells(...names),
  rename: { error: 'error', status_code_error: 'error', 2: 'error', '*': 'success' },
});

/** Traces of MLflow 3, whose spans are OpenTelemetry's: `Trace.to_json`, a document or a line each. Times are nanoseconds. */
export const mlflowTraces = mlflowSpans(
  {
    id: 'span_id',
    traceId: 'trace_id',
    parent: 'parent_span_id',
    start: 'start_time_unix_nano',
    end: 'end_time_unix_nano',
    status: statusOf(['status', 'code']),
  },
  {
    id: 'mlflow-traces',
    name: 'MLflow traces',
    source:
      'mlflow/mlflow mlflow/entities/span.py (to_dict) and mlflow/tracing/constant.py (SpanAttributeKey, TokenUsageKey; tag mlflow.linkedPrompts; metadata mlflow.source.type); mlflow.org/docs, tracing, token usage',
  },
);

/** Traces of MLflow 2. */
export const mlflowOldTraces = mlflowSpans(
  {
    id: 'context.span_id',
    traceId: 'context.trace_id',
    parent: 'parent_id',
    start: 'start_time',
    end: 'end_time',
    status: statusOf('status_code'),
  },
  {
    id: 'mlflow-2-traces',
    name: 'MLflow traces (version 2)',
    source: 'mlflow/mlflow at v2.18, mlflow/entities/span.py, to_dict; a trace pasted into aws-samples (bedrock-agent)',
  },
);
