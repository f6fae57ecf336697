import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { idOfPoll, litellmCommon, litellmNoRequests } from './litellm-words';

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
    ...litellmCommon,
    request_id: cells('id'),
    id_of_poll: idOfPoll('id'),
    application: cells(['metadata', 'user_api_key_team_alias'], ['metadata', 'user_api_key_team_id']),
    client_address: cells(['metadata', 'requester_ip_address'], 'requester_ip_address'),
    trace_id: cells('trace_id'),
    streamed: {
      from: 'first',
      of: [
        cells('stream'),
        { from: 'earlier', first: { column: 'completionStartTime' }, second: { column: 'endTime' } },
      ],
    },
    billed_usd: cells('response_cost'),
    ...requestShape(bodiesIn([], ['model_parameters'], ['proxy_server_request'])),
  },
  // LiteLLM adds Anthropic's cached tokens to the prompt tokens (llms/anthropic/chat/transformation.py, calculate_usage).
  cached: 'inside',
  passOver: litellmNoRequests,
  notes: [],
};
