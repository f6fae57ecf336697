import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { asList, bodiesIn, messagesShape, requestShape } from '../../request-shape';
import { APPLICATION_KEYS, ROUTE_KEYS } from '../naming-keys';

/** A table has a column for an attribute, JSON has them in an object whose keys have dots. */
const attributes = (...names: string[]) =>
  cells(...names.flatMap((name) => [`attributes.${name}`, ['attributes', name] as const]));

const PARAMETERS = [['attributes.llm.invocation_parameters'], ['attributes', 'llm.invocation_parameters']] as const;
const messages = attributes('llm.input_messages').cells.map(asList);

/**
 * Spans of Phoenix: its data frame (`get_spans_dataframe`, as CSV, Parquet or JSON) and the pages of its REST API. The names are
 * OpenInference's; counts are floats there. Prompt tokens hold the cached ones.
 */
export const phoenixSpans: LogFormat = {
  id: 'phoenix-spans',
  name: 'Phoenix spans',
  source:
    'Arize-ai/phoenix skills/phoenix-tracing/rules/export-python.md; packages/phoenix-client, spans/get_spans_dataframe; schemas/openapi.json, Span; attributes: arize-ai.github.io/openinference/spec',
  requires: ['context.span_id', 'context.trace_id', 'start_time', 'span_kind'],
  costs: 'estimate',
  projection: {
    request_id: cells('context.span_id'),
    started_at: cells('start_time'),
    ended_at: cells('end_time'),
    latency_ms: { from: 'between', start: { column: 'start_time' }, end: { column: 'end_time' } },
    provider: attributes('llm.provider', 'llm.system'),
    model: attributes('llm.model_name', 'embedding.model_name'),
    operation: { ...cells('span_kind'), rename: { llm: 'chat', embedding: 'embedding' } },
    application: attributes(
      'openinference.project.name',
      'service.name',
      ...APPLICATION_KEYS.map((key) => `metadata.${key}`),
    ),
    route: {
      from: 'first',
      of: [
        attributes(
          'llm.prompt_template.name',
          'metadata.langgraph_node',
          ...ROUTE_KEYS.map((key) => `metadata.${key}`),
        ),
        cells('name'),
      ],
    },
    end_user: attributes('user.id'),
    session_id: attributes('session.id'),
    trace_id: cells('context.trace_id'),
    span_id: cells('context.span_id'),
    parent_span_id: cells('parent_id'),
    streamed: cells(
      ['attributes.llm.invocation_parameters', 'stream'],
      ['attributes', 'llm.invocation_parameters', 'stream'],
    ),
    status: {
      ...cells('status_code'),
      rename: { error: 'error', status_code_error: 'error', 2: 'error', '*': 'success' },
    },
    input_tokens: attributes('llm.token_count.prompt'),
    cache_read_tokens: attributes('llm.token_count.prompt_details.cache_read'),
    cache_write_tokens: attributes('llm.token_count.prompt_details.cache_write'),
    output_tokens: attributes('llm.token_count.completion'),
    reasoning_tokens: attributes('llm.token_count.completion_details.reasoning'),
    total_tokens: attributes('llm.token_count.total'),
    billed_usd: attributes('llm.cost.total'),
    ...requestShape(bodiesIn(...PARAMETERS)),
    ...messagesShape(messages),
    prompt_version: attributes('llm.prompt_template.version'),
    span_name: cells('name'),
    span_kind: cells('span_kind'),
  },
  cached: 'inside',
  passOver: [{ cell: { column: 'span_kind' }, isNot: ['llm', 'embedding'], says: 'spans that are no model calls' }],
  notes: [],
};

/** The export of Arize, whose span kind is an attribute among others. */
export const arizeSpans: LogFormat = {
  ...phoenixSpans,
  id: 'arize-spans',
  name: 'Arize spans',
  source: 'arize.com/docs/ax, export traces (columns context.*, attributes.*); arize-ai.github.io/openinference/spec',
  requires: ['context.span_id', 'start_time', 'attributes.openinference.span.kind'],
  costs: 'estimate',
  projection: {
    ...phoenixSpans.projection,
    operation: {
      ...cells('attributes.openinference.span.kind'),
      rename: { llm: 'chat', embedding: 'embedding' },
    },
  },
  passOver: [
    {
      cell: { column: 'attributes.openinference.span.kind' },
      isNot: ['llm', 'embedding'],
      says: 'spans that are no model calls',
    },
  ],
};
