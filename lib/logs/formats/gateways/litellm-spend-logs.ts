import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import {
  litellmBatchEnd,
  litellmBatchRequests,
  litellmCallTypes,
  litellmHourWrites,
  litellmNoRequests,
  litellmTiers,
} from './litellm-words';

/**
 * LiteLLM's LiteLLM_SpendLogs table as CSV or JSON lines.
 * Streaming has no column: for a call that did not stream LiteLLM writes completionStartTime = endTime
 * (litellm_logging.py, _success_handler_helper_fn), so an earlier first token means that it streamed.
 * Cached tokens are inside metadata.usage_object (BerriAI/litellm issues 8784 and 15056).
 */
export const litellmSpendLogs: LogFormat = {
  id: 'litellm-spend-logs',
  name: 'LiteLLM spend logs',
  source: 'BerriAI/litellm schema.prisma at 029f645, model LiteLLM_SpendLogs',
  requires: ['request_id', 'call_type', 'spend', 'startTime', 'prompt_tokens', 'completion_tokens'],
  costs: 'estimate',
  projection: {
    request_id: cells('request_id'),
    started_at: cells('startTime'),
    latency_ms: { from: 'between', start: { column: 'startTime' }, end: { column: 'endTime' } },
    first_token_ms: { from: 'between', start: { column: 'startTime' }, end: { column: 'completionStartTime' } },
    provider: cells('custom_llm_provider'),
    model: cells('model'),
    operation: { ...cells('call_type'), rename: litellmCallTypes },
    application: cells(['metadata', 'user_api_key_team_alias'], 'team_id'),
    key_name: cells(['metadata', 'user_api_key_alias']),
    tags: cells('request_tags'),
    end_user: cells('end_user', 'user'),
    session_id: cells('session_id'),
    streamed: { from: 'earlier', first: { column: 'completionStartTime' }, second: { column: 'endTime' } },
    service_tier: litellmTiers,
    covers_until: litellmBatchEnd,
    request_count: litellmBatchRequests,
    status: cells('status'),
    input_tokens: cells('prompt_tokens'),
    cache_read_tokens: cells(
      ['metadata', 'usage_object', 'cache_read_input_tokens'],
      ['metadata', 'usage_object', 'prompt_tokens_details', 'cached_tokens'],
    ),
    cache_write_tokens: cells(['metadata', 'usage_object', 'cache_creation_input_tokens']),
    cache_write_1h_tokens: cells(...litellmHourWrites),
    output_tokens: cells('completion_tokens'),
    reasoning_tokens: cells(['metadata', 'usage_object', 'completion_tokens_details', 'reasoning_tokens']),
    billed_usd: cells('spend'),
    ...requestShape(bodiesIn([], ['proxy_server_request'])),
    client: cells('request_tags'),
  },
  // LiteLLM adds Anthropic's cached tokens to the prompt tokens (llms/anthropic/chat/transformation.py, calculate_usage).
  cached: 'inside',
  passOver: litellmNoRequests,
  notes: ['LiteLLM does not record whether a call streamed; it is read from the time of the first token.'],
};
