import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { CLIENT_CLOSED } from './client-closed';

const SUMMARY = 'llm_summary';

/**
 * What the loggers of Apache APISIX write of a request (http-logger, kafka-logger and others) with the summary of its plugin ai-proxy. Durations are
 * milliseconds, and `llm_summary.duration` lasts to the first token. Counts may be texts, and are 0 where a call failed.
 */
export const apisix: LogFormat = {
  id: 'apisix',
  name: 'Apache APISIX log (ai-proxy)',
  source:
    'apache/apisix, docs/en/latest/plugins/ai-proxy.md, apisix/plugins/ai-proxy/base.lua (set_logging) and apisix/utils/log-util.lua (get_full_log)',
  requires: [SUMMARY, 'start_time', 'request', 'response'],
  projection: {
    request_id: cells(['response', 'headers', 'x-request-id'], ['request', 'headers', 'x-request-id']),
    started_at: cells('start_time'),
    latency_ms: cells('latency', [SUMMARY, 'upstream_response_time']),
    first_token_ms: { ...cells([SUMMARY, 'duration']), rename: { 0: '' } },
    provider: {
      ...cells('upstream'),
      pick: '(?i)(api\\.openai\\.com|azure\\.com|anthropic|bedrock|generativelanguage|aiplatform|deepseek|openrouter)',
      rename: {
        'api.openai.com': 'openai',
        'azure.com': 'azure',
        generativelanguage: 'gemini',
        aiplatform: 'vertex',
      },
    },
    model: cells([SUMMARY, 'model']),
    requested_model: cells([SUMMARY, 'request_model']),
    operation: {
      ...cells(['request', 'uri'], ['request', 'url']),
      pick: '(embeddings|completions|messages|responses|converse|invoke)',
    },
    application: cells(['service', 'name'], 'service_id'),
    route: cells('route_name', 'route_id'),
    key_name: cells(['consumer', 'username']),
    end_user: cells([SUMMARY, 'end_user_id']),
    client_address: cells('client_ip'),
    client: cells(['request', 'headers', 'user-agent'], ['request', 'headers', 'User-Agent']),
    streamed: cells([SUMMARY, 'stream']),
    status: cells(['response', 'status']),
    cancelled: { ...cells(['response', 'status']), rename: CLIENT_CLOSED },
    tools_offered: cells([SUMMARY, 'tool_count']),
    input_tokens: cells([SUMMARY, 'prompt_tokens']),
    cache_read_tokens: cells([SUMMARY, 'cache_read_input_tokens']),
    cache_write_tokens: cells([SUMMARY, 'cache_creation_input_tokens']),
    output_tokens: cells([SUMMARY, 'completion_tokens']),
    reasoning_tokens: cells([SUMMARY, 'reasoning_tokens']),
    input_bytes: cells(['request', 'size']),
    output_bytes: cells(['response', 'size']),
  },
  reasoning: 'inside',
  passOver: [{ cell: { column: SUMMARY }, is: [''], says: 'requests that are no model calls' }],
  notes: [],
};
