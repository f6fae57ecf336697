import { cells, type Projection } from '../../columns/column-source';
import type { LogFormat, PassOver } from '../../log-format';
import { bodiesIn, joinShapes, messagesShape, requestShape } from '../../request-shape';
import { langfuseUsage } from './langfuse-usage';

/** What was sent, as an object of the API's or as its messages alone, and the settings beside it. */
export function langfuseShape(parameters: string): Projection {
  return joinShapes(requestShape(bodiesIn(['input'], [parameters])), messagesShape([{ column: 'input' }]));
}

/** Environments in which Langfuse and its SDKs judge answers and try prompts. Its in-app agent has one too, for which somebody waits. */
const EVALUATIONS = {
  'langfuse-llm-as-a-judge': 'evaluation',
  'llm-as-a-judge': 'evaluation',
  'langfuse-evaluation': 'evaluation',
  'langfuse-code-eval': 'evaluation',
  'langfuse-prompt-experiment': 'evaluation',
  'sdk-experiment': 'evaluation',
  '*': '',
} as const;

export const OTHER_OBSERVATIONS: PassOver = {
  cell: { column: 'type' },
  isNot: ['generation', 'embedding'],
  says: 'observations that are no model calls',
};

/**
 * BeeAI's instrumentation writes an observation for each event of a call; that of the start has its tokens
 * (langfuse/langfuse worker/src/__tests__/chatml/framework-traces/beeai-2025-08-01.trace.json).
 */
export function langfuseEventsOfCalls(usage: string): PassOver {
  return {
    all: [
      { cell: { column: 'name' }, matches: '\\.chat\\.(update|newtoken|success|error|finish)(-[0-9]+)?$' },
      { cell: { column: usage, path: ['total'] }, is: ['', '0'] },
    ],
    says: 'later events of calls that are counted by their start',
  };
}

/**
 * Langfuse's observations of the blob storage export (folder observations_v2, or the older observations), as CSV, JSON,
 * JSON lines or Parquet. Latency and time to first token are in seconds; times are UTC without saying so. Of the
 * types only generations and embeddings are model calls. Groups of columns can be switched off, so few are required.
 */
export const langfuseObservations: LogFormat = {
  id: 'langfuse-observations',
  name: 'Langfuse observations',
  source:
    'langfuse/langfuse-docs at 05bdc0e, blob-storage-export-fields.mdx (lib/logs/formats/field-notes.md, A2); kinds of usage exclude each other: langfuse.com/docs/observability/features/token-and-cost-tracking',
  requires: ['id', 'trace_id', 'type', 'start_time', 'end_time', 'provided_model_name', 'usage_details'],
  costs: 'estimate',
  projection: {
    request_id: cells('id'),
    started_at: cells('start_time'),
    latency_ms: {
      from: 'first',
      of: [
        { from: 'between', start: { column: 'start_time' }, end: { column: 'end_time' } },
        { ...cells('latency'), unit: 's' },
      ],
    },
    first_token_ms: {
      from: 'first',
      of: [
        { from: 'between', start: { column: 'start_time' }, end: { column: 'completion_start_time' } },
        { ...cells('time_to_first_token'), unit: 's' },
      ],
    },
    model: cells('provided_model_name'),
    operation: { ...cells('type'), rename: { generation: 'chat', embedding: 'embedding' } },
    application: cells('trace_name'),
    route: cells('prompt_name', 'name'),
    tags: cells('tags'),
    end_user: cells('user_id'),
    session_id: cells('session_id'),
    trace_id: cells('trace_id'),
    span_id: cells('id'),
    parent_span_id: cells('parent_observation_id'),
    streamed: { ...cells('completion_start_time'), rename: { '*': 'true' } },
    status: { ...cells('level'), rename: { error: 'error', '*': 'success' } },
    ...langfuseUsage('usage_details'),
    billed_usd: cells('total_cost', ['cost_details', 'total']),
    ...langfuseShape('model_parameters'),
    prompt_version: cells('prompt_version'),
    origin: { ...cells('environment'), rename: EVALUATIONS },
    span_name: cells('name'),
    span_kind: cells('type'),
  },
  cached: 'apart',
  reasoning: 'apart',
  passOver: [OTHER_OBSERVATIONS, langfuseEventsOfCalls('usage_details')],
  notes: ['Langfuse does not record the provider; it is read from the model’s name. Name it with --set provider=NAME.'],
};
