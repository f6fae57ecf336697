import {
  type Cell,
  type ColumnSource,
  type Condition,
  cells,
  type Projection,
  type Renaming,
} from '../../columns/column-source';
import type { PassOver } from '../../log-format';

/** LiteLLM's call types (litellm/types/utils.py, CallTypes), the asynchronous ones too. */
const callTypes: Renaming = {
  completion: 'chat',
  acompletion: 'chat',
  responses: 'chat',
  aresponses: 'chat',
  anthropic_messages: 'chat',
  text_completion: 'completion',
  atext_completion: 'completion',
  embedding: 'embedding',
  aembedding: 'embedding',
  // What a batch asked for is not in its row.
  aretrieve_batch: '',
  retrieve_batch: '',
};

const CALL_TYPE: Cell = { column: 'call_type' };

/**
 * A row of a batch that was finished when LiteLLM asked for it: the sum of its requests (batches/batch_utils.py,
 * _handle_completed_batch), at the time of the poll.
 */
const OF_BATCH: Condition = { cell: CALL_TYPE, is: ['aretrieve_batch', 'retrieve_batch'] };

/** The tier that answered, or that was asked for, where bodies are kept. `auto` and `default` say no more than the price does. */
const tiers: ColumnSource = {
  from: 'when',
  row: OF_BATCH,
  use: { from: 'constant', value: 'batch' },
  otherwise: {
    ...cells(
      ['response', 'service_tier'],
      ['model_parameters', 'service_tier'],
      ['proxy_server_request', 'service_tier'],
    ),
    pick: '^(flex|priority)$',
  },
};

/**
 * Whether the caller went away: 499 (proxy/common_request_processing.py, `_CLIENT_DISCONNECTED_ERROR_INFORMATION`), also in the rows of streams that
 * succeeded in part, which are logged since BerriAI/litellm#33736 (July 2026). Before, a caller who went left no row, so that rows without
 * it say nothing. `attempted_fallbacks` is in each row since #38107 (August 2026), so it tells later versions.
 */
const cancelled: ColumnSource = {
  from: 'when',
  row: { cell: { column: 'metadata', path: ['error_information', 'error_code'] }, is: ['499'] },
  use: { from: 'constant', value: 'true' },
  otherwise: {
    from: 'when',
    row: { cell: { column: 'metadata', path: ['attempted_fallbacks'] }, matches: '^[0-9]+$' },
    use: { from: 'constant', value: 'false' },
  },
};

/** That a row is a sum: it ends when the poll did. */
const batchEnd: ColumnSource = { from: 'when', row: OF_BATCH, use: cells('endTime') };

/** The requests whose tokens a batch's row has, which LiteLLM says since August 2026 (BerriAI/litellm#37208). */
const batchRequests: ColumnSource = {
  from: 'when',
  row: OF_BATCH,
  use: cells(['metadata', 'batch_successful_requests'], ['hidden_params', 'batch_successful_requests']),
};

/**
 * An id that each poll of a finished batch has its own: until August 2026 the MD5 of the answer to the poll (`generate_hash_from_response`),
 * or the id of the call where a payload has none of its answer. Since BerriAI/litellm#36876 it is the batch's id and `_batch_cost`
 * (`BATCH_COST_REQUEST_ID_SUFFIX`), once a batch.
 */
const ID_OF_POLL = '^([0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$';

/** Whether the id of a row in `column` is of a poll and not of its batch. */
export function idOfPoll(column: string): ColumnSource {
  const use: ColumnSource = { from: 'constant', value: 'true' };
  return {
    from: 'when',
    row: OF_BATCH,
    use: { from: 'when', row: { cell: { column }, matches: ID_OF_POLL }, use },
  };
}

/** Cache writes of an hour; `prompt_tokens_details` as LiteLLM keeps them (types/utils.py, CacheCreationTokenDetails), or Anthropic's own usage. */
const hourWrites: readonly (readonly [string, ...string[]])[] = [
  ['metadata', 'usage_object', 'prompt_tokens_details', 'cache_creation_token_details', 'ephemeral_1h_input_tokens'],
  ['metadata', 'usage_object', 'cache_creation', 'ephemeral_1h_input_tokens'],
];

/**
 * Who asked. LiteLLM takes Anthropic's `metadata.user_id` for the end user (proxy/auth/auth_utils.py, get_end_user_id_from_request_body), and Claude
 * Code puts its session into that: `user_HASH_account_UUID_session_UUID`, later a JSON with `device_id` and `session_id`. So a user is the part that
 * returns in other sessions.
 */
const END_USER = cells('end_user', ['metadata', 'user_api_key_end_user_id']);
const endUser: ColumnSource = {
  from: 'first',
  of: [
    { ...END_USER, pick: '^(user_[0-9a-f]{8,})_account_' },
    { ...END_USER, pick: '^[{].*"device_id": ?"([^"]+)"' },
    END_USER,
  ],
};

/** The session that Claude Code names in its user, else that of LiteLLM. */
const session: ColumnSource = {
  from: 'first',
  of: [
    { ...END_USER, pick: '^user_[0-9a-f]{8,}_account_[0-9a-f-]*_session_(.+)$' },
    { ...END_USER, pick: '^[{].*"session_id": ?"([^"]+)"' },
    cells('session_id'),
  ],
};

/**
 * What all of LiteLLM's logs have alike. A call that did not stream has completionStartTime = endTime. Cached tokens are inside
 * metadata.usage_object (BerriAI/litellm issues 8784 and 15056). `user` and `metadata.user_api_key_user_id` are the owner of the key
 * (proxy/_types.py, UserAPIKeyAuth.user_id) and no end user. `session_id` is fresh for each request unless the caller gives one.
 */
export const litellmCommon = {
  started_at: cells('startTime'),
  latency_ms: { from: 'between', start: { column: 'startTime' }, end: { column: 'endTime' } },
  first_token_ms: { from: 'between', start: { column: 'startTime' }, end: { column: 'completionStartTime' } },
  provider: cells('custom_llm_provider'),
  model: cells('model'),
  operation: { ...cells('call_type'), rename: callTypes },
  key_name: cells(['metadata', 'user_api_key_alias']),
  tags: cells('request_tags'),
  service_tier: tiers,
  covers_until: batchEnd,
  request_count: batchRequests,
  status: cells('status'),
  input_tokens: cells('prompt_tokens'),
  cache_read_tokens: cells(
    ['metadata', 'usage_object', 'cache_read_input_tokens'],
    ['metadata', 'usage_object', 'prompt_tokens_details', 'cached_tokens'],
  ),
  cache_write_tokens: cells(['metadata', 'usage_object', 'cache_creation_input_tokens']),
  cache_write_1h_tokens: cells(...hourWrites),
  output_tokens: cells('completion_tokens'),
  reasoning_tokens: cells(['metadata', 'usage_object', 'completion_tokens_details', 'reasoning_tokens']),
  client: cells('request_tags'),
  end_user: endUser,
  session_id: session,
  cancelled,
  // Where the proxy keeps answers.
  finish_reason: cells(['response', 'choices', 0, 'finish_reason']),
} satisfies Projection;

/** Calls about batches and their files (litellm/types/utils.py, CallTypes). */
const ABOUT_BATCHES =
  '^a?((create|retrieve|cancel)_batch|list_batches|create_file|file_(content|delete|list|retrieve))$';

/**
 * What the proxy answers from its own cache reaches no provider and costs nothing, and nor do calls that make a batch, ask how far it
 * is or move its files.
 */
export const litellmNoRequests: readonly PassOver[] = [
  { cell: { column: 'cache_hit' }, is: ['true'], says: 'requests that the proxy’s cache answered at no cost' },
  {
    all: [
      { cell: CALL_TYPE, matches: ABOUT_BATCHES },
      { cell: { column: 'total_tokens' }, matches: '^0([.]0*)?$' },
    ],
    says: 'calls about batches and files, which are no requests',
  },
];
