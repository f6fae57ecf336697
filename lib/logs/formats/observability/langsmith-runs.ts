import { type ColumnSource, cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { APPLICATION_KEYS, inside, ROUTE_KEYS } from '../naming-keys';

/** What LangChain writes down of the model of a run; a run whose metadata is a Python dictionary in text shows it too. */
function metadata(...keys: string[]): ColumnSource {
  return {
    from: 'first',
    of: [
      cells(...keys.map((key) => ['extra', 'metadata', key] as const)),
      cells(...keys.map((key) => ['metadata', key] as const)),
      ...keys.map((key) => ({ ...cells('extra'), pick: `'${key}': '([^']+)'` })),
    ],
  };
}

const usage = (...path: string[]) => [
  ['extra', 'metadata', 'usage_metadata', ...path] as const,
  ['outputs', 'usage_metadata', ...path] as const,
];

/** Kinds of tokens within the prompt's or the answer's; a data frame writes them as a Python dictionary. */
function detail(column: string, kind: string, usageKey: string): ColumnSource {
  return {
    from: 'first',
    of: [cells([column, kind], ...usage(usageKey, kind)), { ...cells(column), pick: `'${kind}': ([0-9]+)` }],
  };
}

/**
 * Runs of LangSmith: what its API and SDKs answer (JSON, JSON lines, a data frame as CSV) and its bulk export (Parquet, whose
 * nested columns are texts of JSON). Times are UTC without saying so. A chain carries the sums of its runs, so only runs of models count;
 * input tokens hold the cached ones (LangChain's UsageMetadata). `session_id` is the project.
 */
export const langsmithRuns: LogFormat = {
  id: 'langsmith-runs',
  name: 'LangSmith runs',
  source:
    'langchain-ai/langsmith-sdk python/langsmith/schemas.py (RunBase, Run); docs.langchain.com/langsmith/data-export and run-data-format; langchain-core messages/ai.py, UsageMetadata',
  requires: ['id', 'run_type', 'start_time', 'end_time'],
  requiresOneOf: ['extra', 'extra.metadata', 'metadata', 'parent_run_id', 'dotted_order', 'session_id', 'project_id'],
  costs: 'estimate',
  projection: {
    request_id: cells('id'),
    started_at: cells('start_time'),
    ended_at: cells('end_time'),
    latency_ms: { from: 'between', start: { column: 'start_time' }, end: { column: 'end_time' } },
    first_token_at: cells('first_token_time'),
    first_token_ms: { from: 'between', start: { column: 'start_time' }, end: { column: 'first_token_time' } },
    provider: metadata('ls_provider'),
    model: {
      from: 'first',
      of: [
        metadata('ls_model_name'),
        cells(
          ['extra', 'invocation_params', 'model'],
          ['extra', 'invocation_params', 'model_name'],
          ['extra', 'invocation_params', 'model_id'],
        ),
      ],
    },
    operation: { ...cells('run_type'), rename: { llm: 'chat', embedding: 'embedding' } },
    application: {
      from: 'first',
      of: [cells(...inside(APPLICATION_KEYS, 'extra', 'metadata')), cells('session_name', 'session_id', 'project_id')],
    },
    route: {
      from: 'first',
      of: [cells(...inside(ROUTE_KEYS, 'extra', 'metadata')), metadata('langgraph_node'), cells('name')],
    },
    tags: cells('tags'),
    end_user: cells(['extra', 'metadata', 'user_id'], ['extra', 'metadata', 'userId']),
    session_id: cells(
      ['extra', 'metadata', 'session_id'],
      ['extra', 'metadata', 'thread_id'],
      ['extra', 'metadata', 'conversation_id'],
      'thread_id',
    ),
    trace_id: cells('trace_id'),
    span_id: cells('id'),
    parent_span_id: cells('parent_run_id'),
    streamed: {
      from: 'first',
      of: [
        cells(['extra', 'invocation_params', 'stream'], ['extra', 'invocation_params', 'streaming']),
        { ...cells('first_token_time'), rename: { '*': 'true' } },
      ],
    },
    service_tier: cells(['extra', 'invocation_params', 'service_tier']),
    status: { from: 'first', of: [{ ...cells('error'), rename: { '*': 'error' } }, cells('status')] },
    input_tokens: cells('prompt_tokens', ...usage('input_tokens')),
    cache_read_tokens: detail('prompt_token_details', 'cache_read', 'input_token_details'),
    cache_write_tokens: detail('prompt_token_details', 'cache_creation', 'input_token_details'),
    output_tokens: cells('completion_tokens', ...usage('output_tokens')),
    reasoning_tokens: detail('completion_token_details', 'reasoning', 'output_token_details'),
    total_tokens: cells('total_tokens', ...usage('total_tokens')),
    billed_usd: cells('total_cost'),
    ...requestShape(bodiesIn(['extra', 'invocation_params'], ['inputs'])),
    span_name: cells('name'),
    span_kind: cells('run_type'),
  },
  cached: 'inside',
  passOver: [
    {
      cell: { column: 'run_type' },
      isNot: ['llm', 'embedding'],
      says: 'runs of chains and tools that are no model calls',
    },
  ],
  notes: [],
};
