import { type ColumnSource, type Condition, cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';

/** The row that sums up a finished batch (framework/jobaccounting, AccountingLogID). */
const OF_BATCH: Condition = { cell: { column: 'id' }, matches: '^batch-cost:' };

const ofBatch = (use: ColumnSource, otherwise?: ColumnSource): ColumnSource => ({
  from: 'when',
  row: OF_BATCH,
  use,
  ...(otherwise ? { otherwise } : {}),
});

/** The only count of requests in a breakdown by model; of several models none is that of the row. */
const ONLY_COUNT = '^(?:[^q]|q[^u])*"request_count" *: *([0-9]+)(?:[^q]|q[^u])*$';

const OPERATIONS = {
  chat_completion: 'chat',
  chat_completion_stream: 'chat',
  'chat.completion': 'chat',
  'chat.completion.chunk': 'chat',
  responses: 'chat',
  responses_stream: 'chat',
  text_completion: 'completion',
  text_completion_stream: 'completion',
  'text.completion': 'completion',
  batch_results: '',
  'batch.results': '',
};

const usage = (...path: string[]): [string, ...string[]] => ['token_usage', ...path];
const PROMPT = 'prompt_tokens_details';

/**
 * Bifrost's logs: pages of its API, or its table `logs`, where objects are texts of JSON. Latency is in milliseconds, the cost in dollars.
 * Prompt tokens include those read from and written to the cache. A finished batch is one row, at the time when it was accounted for.
 */
export const bifrostLogs: LogFormat = {
  id: 'bifrost-logs',
  costs: 'estimate',
  name: 'Bifrost logs',
  source:
    'maximhq/bifrost framework/logstore/tables.go at 017bbe0 (Log), framework/jobaccounting/batch.go at a8b191c; docs.getbifrost.ai/api-reference/logging/get-logs',
  requires: ['id', 'timestamp', 'provider', 'model', 'number_of_retries', 'fallback_index', 'selected_key_id'],
  projection: {
    request_id: cells('id'),
    started_at: cells('timestamp'),
    covers_until: ofBatch({ from: 'after', start: { column: 'timestamp' }, ms: 1 }),
    latency_ms: cells('latency'),
    provider: cells('provider'),
    model: cells('model'),
    operation: { ...cells('object', 'object_type'), rename: OPERATIONS },
    application: cells('team_name'),
    route: cells('selected_prompt_name'),
    key_name: cells('virtual_key_name', 'selected_key_name'),
    end_user: cells('user_id'),
    streamed: cells('stream'),
    service_tier: ofBatch({ from: 'constant', value: 'batch' }, cells(['params', 'service_tier'])),
    status: cells('status'),
    request_count: ofBatch({
      from: 'first',
      of: [
        { ...cells(['metadata', 'model_breakdown']), pick: ONLY_COUNT },
        { ...cells(['batch_debug', 'accounting', 'model_breakdowns']), pick: ONLY_COUNT },
        cells(['batch_debug', 'request_counts', 'succeeded'], ['batch_debug', 'request_counts', 'completed']),
      ],
    }),
    input_tokens: cells(usage('prompt_tokens'), 'prompt_tokens'),
    cache_read_tokens: cells(usage(PROMPT, 'cached_read_tokens'), usage(PROMPT, 'cached_tokens'), 'cached_read_tokens'),
    cache_write_tokens: cells(usage(PROMPT, 'cached_write_tokens')),
    cache_write_1h_tokens: cells(usage(PROMPT, 'cached_write_token_details', 'cached_write_tokens_1h')),
    output_tokens: cells(usage('completion_tokens'), 'completion_tokens'),
    reasoning_tokens: cells(usage('completion_tokens_details', 'reasoning_tokens')),
    billed_usd: cells('cost'),
    ...requestShape(bodiesIn([], ['params'])),
  },
  cached: 'inside',
  reasoning: 'inside',
  passOver: [
    {
      cell: { column: 'cache_debug', path: ['cache_hit'] },
      is: ['true'],
      says: 'requests that the gateway’s cache answered at no cost',
    },
    {
      all: [
        { cell: { column: 'id' }, matches: '^([^b]|b[^a]|ba[^t])' },
        { cell: { column: 'object' }, matches: '^(batch|file)[_.]' },
      ],
      says: 'calls about batches and files, which are no requests',
    },
    {
      all: [
        { cell: { column: 'id' }, matches: '^([^b]|b[^a]|ba[^t])' },
        { cell: { column: 'object_type' }, matches: '^(batch|file)[_.]' },
      ],
      says: 'calls about batches and files, which are no requests',
    },
  ],
  notes: [],
};
