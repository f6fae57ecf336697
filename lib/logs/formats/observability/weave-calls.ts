import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { APPLICATION_KEYS, inside, ROUTE_KEYS } from '../naming-keys';

/** The function's name, which is a link with its version. */
const op = { from: 'cells', cells: [{ column: 'op_name', scalar: true }] } as const;
const NAME = '([^/:]+)(?::[^/]*)?$';

/** A number in the usage of the first model of a call; the models are the keys of `summary.usage`. */
const used = (names: string) => ({ ...cells(['summary', 'usage']), pick: `"(?:${names})": ?([0-9]+)` });

/**
 * Calls of W&B Weave: what its service and its SDKs answer, as JSON lines or JSON. Calls are functions, and each carries the sums
 * of those below it; the tree tells them apart. The model is the key of its usage.
 */
export const weaveCalls: LogFormat = {
  id: 'weave-calls',
  name: 'W&B Weave calls',
  source:
    'wandb/weave weave/trace_server/trace_server_interface.py (CallSchema, LLMUsageSchema, SummaryMap); docs.wandb.ai/weave/guides/tracking/querying-calls',
  requires: ['op_name', 'trace_id', 'started_at', 'summary'],
  projection: {
    request_id: cells('id'),
    started_at: cells('started_at'),
    ended_at: cells('ended_at'),
    latency_ms: { from: 'between', start: { column: 'started_at' }, end: { column: 'ended_at' } },
    provider: {
      ...op,
      pick: '(?:^|/)(openai|anthropic|mistralai|groq|cohere|together|vertexai|bedrock|azure)[._]',
    },
    model: { ...cells(['summary', 'usage']), pick: '^\\{"([^"]+)"' },
    application: cells(...inside(APPLICATION_KEYS, 'attributes'), 'project_id'),
    route: {
      from: 'first',
      of: [cells(...inside(ROUTE_KEYS, 'attributes'), 'display_name'), { ...op, pick: NAME }],
    },
    end_user: cells('wb_user_id'),
    session_id: cells('thread_id'),
    trace_id: cells('trace_id'),
    span_id: cells('id'),
    parent_span_id: cells('parent_id'),
    streamed: cells(['inputs', 'stream']),
    status: { ...cells('exception'), rename: { '*': 'error' }, absent: 'success' },
    input_tokens: used('prompt_tokens|input_tokens'),
    cache_read_tokens: used('cached_tokens|cache_read_input_tokens'),
    cache_write_tokens: used('cache_creation_input_tokens'),
    output_tokens: used('completion_tokens|output_tokens'),
    reasoning_tokens: used('reasoning_tokens'),
    total_tokens: used('total_tokens'),
    // The arguments of the SDK's function.
    ...requestShape(bodiesIn(['inputs'])),
    span_name: { from: 'first', of: [cells('display_name'), { ...op, pick: NAME }] },
  },
  passOver: [
    { none: ['model', 'input_tokens', 'output_tokens', 'total_tokens'], says: 'calls of functions that used no model' },
  ],
  notes: ['Weave writes no tokens of calls that failed, so that these are not counted.'],
};
