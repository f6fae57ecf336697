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
 * LiteLLM's StandardLoggingPayload: one JSON object a request, as its S3 and GCS loggers write them.
 * Trap: `response_time` is the time to the first token for streams, so latency is endTime - startTime. Times are epoch
 * seconds as floats. A call that did not stream has completionStartTime = endTime.
 */
export const litellmPayload: LogFormat = {
  id: 'litellm-payload',
  name: 'LiteLLM logging payload',
  source:
    'BerriAI/litellm docs/my-website/docs/proxy/logging_spec.md and litellm/types/utils.py (lib/logs/formats/field-notes.md, A1)',
  requires: ['id', 'call_type', 'response_cost', 'startTime', 'endTime', 'prompt_tokens', 'completion_tokens'],
  costs: 'estimate',
  projection: {
    request_id: cells('id'),
    started_at: cells('startTime'),
    latency_ms: { from: 'between', start: { column: 'startTime' }, end: { column: 'endTime' } },
    first_token_ms: { from: 'between', start: { column: 'startTime' }, end: { column: 'completionStartTime' } },
    provider: cells('custom_llm_provider'),
    model: cells('model'),
    operation: { ...cells('call_type'), rename: litellmCallTypes },
    application: cells(['metadata', 'user_api_key_team_alias'], ['metadata', 'user_api_key_team_id']),
    key_name: cells(['metadata', 'user_api_key_alias']),
    tags: cells('request_tags'),
    end_user: cells('end_user', ['metadata', 'user_api_key_end_user_id'], ['metadata', 'user_api_key_user_id']),
    trace_id: cells('trace_id'),
    streamed: {
      from: 'first',
      of: [
        cells('stream'),
        { from: 'earlier', first: { column: 'completionStartTime' }, second: { column: 'endTime' } },
      ],
    },
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
    billed_usd: cells('response_cost'),
    ...requestShape(bodiesIn([], ['model_parameters'], ['proxy_server_request'])),
    client: cells('request_tags'),
  },
  // LiteLLM adds Anthropic's cached tokens to the prompt tokens (llms/anthropic/chat/transformation.py, calculate_usage).
  cached: 'inside',
  passOver: litellmNoRequests,
  notes: [],
};
