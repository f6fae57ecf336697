import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { CLIENT_CLOSED } from './client-closed';

/**
 * Access log of Higress with the plugin ai-statistics, which writes a text of JSON into the field ai_log; beside it stand the fields of
 * Envoy that the installation chose. Durations of ai_log are milliseconds, counts may be texts, and cached tokens are part of the input.
 */
export const higress: LogFormat = {
  id: 'higress',
  name: 'Higress access log (ai-statistics)',
  source:
    'alibaba/higress at 4e0d691, plugins/wasm-go/extensions/ai-statistics/README.md and .claude/skills/agent-session-monitor/example/test_access_v2.log',
  requires: ['ai_log'],
  requiresOneOf: ['ai_log.input_token', 'ai_log.output_token', 'ai_log.llm_service_duration'],
  projection: {
    request_id: cells('request_id', 'x_request_id'),
    started_at: cells('start_time', 'timestamp', '@timestamp', '__time__'),
    latency_ms: cells(['ai_log', 'llm_service_duration'], 'duration'),
    first_token_ms: cells(['ai_log', 'llm_first_token_duration']),
    model: cells(['ai_log', 'model']),
    application: cells(['ai_log', 'consumer']),
    route: cells('route_name', ['ai_log', 'api']),
    session_id: cells(['ai_log', 'session_id']),
    streamed: { ...cells(['ai_log', 'response_type']), rename: { stream: 'true', normal: 'false', '*': '' } },
    status: cells('response_code'),
    cancelled: { ...cells('response_code'), rename: CLIENT_CLOSED },
    input_tokens: cells(['ai_log', 'input_token']),
    cache_read_tokens: cells(['ai_log', 'cached_tokens']),
    output_tokens: cells(['ai_log', 'output_token']),
    reasoning_tokens: cells(['ai_log', 'reasoning_tokens']),
  },
  cached: 'inside',
  reasoning: 'inside',
  passOver: [{ none: ['model', 'input_tokens', 'output_tokens'], says: 'requests that are no model calls' }],
  notes: ['Higress does not record the provider; it is read from the model’s name. Name it with --set provider=NAME.'],
};
