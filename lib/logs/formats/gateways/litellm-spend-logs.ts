import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { idOfPoll, litellmCommon, litellmNoRequests } from './litellm-words';

/**
 * LiteLLM's LiteLLM_SpendLogs table as CSV or JSON lines.
 * Streaming has no column: for a call that did not stream LiteLLM writes completionStartTime = endTime
 * (litellm_logging.py, _success_handler_helper_fn), so an earlier first token means that it streamed. Where prompts are kept
 * (store_prompts_in_spend_logs), the body stands in `proxy_server_request` and `messages` is empty (spend_tracking_utils.py).
 */
export const litellmSpendLogs: LogFormat = {
  id: 'litellm-spend-logs',
  name: 'LiteLLM spend logs',
  source: 'BerriAI/litellm schema.prisma at 029f645, model LiteLLM_SpendLogs',
  requires: ['request_id', 'call_type', 'spend', 'startTime', 'prompt_tokens', 'completion_tokens'],
  costs: 'estimate',
  projection: {
    ...litellmCommon,
    request_id: cells('request_id'),
    id_of_poll: idOfPoll('request_id'),
    application: cells(['metadata', 'user_api_key_team_alias'], 'team_id'),
    client_address: cells('requester_ip_address', ['metadata', 'requester_ip_address']),
    streamed: {
      from: 'first',
      of: [
        cells(['proxy_server_request', 'stream']),
        { from: 'earlier', first: { column: 'completionStartTime' }, second: { column: 'endTime' } },
      ],
    },
    billed_usd: cells('spend'),
    ...requestShape(bodiesIn([], ['proxy_server_request'])),
  },
  // LiteLLM adds Anthropic's cached tokens to the prompt tokens (llms/anthropic/chat/transformation.py, calculate_usage).
  cached: 'inside',
  passOver: litellmNoRequests,
  notes: ['LiteLLM does not record whether a call streamed; it is read from the time of the first token.'],
};
