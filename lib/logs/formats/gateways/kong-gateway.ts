import { type Cell, cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { CLIENT_CLOSED } from './client-closed';

/**
 * Under `ai` each plugin keeps what it did: the proxy as `proxy` (from 3.9 on), before under its own name. A transformer asks a model
 * of its own beside the proxy's, so its counts stand in only where there is no proxy.
 */
const PLUGINS = [
  'proxy',
  'ai-proxy',
  'ai-proxy-advanced',
  'ai-request-transformer',
  'ai-response-transformer',
] as const;

const ofPlugin = (...keys: [part: string, ...path: string[]][]) =>
  PLUGINS.flatMap((plugin) => keys.map((key): [string, ...string[]] => ['ai', plugin, ...key]));

const cached = (plugin: string): Cell => ({ column: 'ai', path: [plugin, 'cache', 'cache_status'] });

/**
 * Kong's request log with the statistics of its AI plugins, one JSON object a line (http-log, file-log). Times are milliseconds.
 * The cost is made of the prices that the plugin was given, per million tokens; where it was given none it is 0, which says nothing.
 */
export const kongGateway: LogFormat = {
  id: 'kong-gateway',
  name: 'Kong AI Gateway log',
  source:
    'Kong/kong at 1f39c07, kong/llm/plugin/shared-filters/serialize-analytics.lua; Kong/developer.konghq.com at 07588d4, app/ai-gateway/ai-audit-log-reference.md (prompt_token in older versions; prompt_tokens_details since 3.11, request_mode and time_to_first_token since 3.12)',
  requires: ['ai', 'latencies', 'started_at', 'request', 'response'],
  costs: 'estimate',
  projection: {
    request_id: cells(['request', 'id']),
    started_at: cells('started_at'),
    first_token_ms: cells(...ofPlugin(['usage', 'time_to_first_token'])),
    latency_ms: cells(['latencies', 'request'], ...ofPlugin(['meta', 'llm_latency'])),
    provider: { ...cells(...ofPlugin(['meta', 'provider_name'])), rename: { unspecified: '' } },
    model: {
      ...cells(...ofPlugin(['meta', 'response_model'], ['meta', 'request_model'])),
      rename: { unspecified: '', null: '' },
    },
    operation: {
      ...cells('upstream_uri', ['request', 'uri']),
      pick: '(embeddings|completions|messages|responses|converse|invoke)',
    },
    application: cells(['service', 'name']),
    route: cells(['route', 'name']),
    key_name: cells(['consumer', 'username']),
    end_user: cells(['consumer', 'custom_id']),
    streamed: {
      from: 'first',
      of: [
        {
          ...cells(...ofPlugin(['meta', 'request_mode'])),
          rename: { stream: 'true', realtime: 'true', oneshot: 'false', '*': '' },
        },
        {
          ...cells(['response', 'headers', 'content-type'], ['response', 'headers', 'Content-Type']),
          pick: '(event-stream|json)',
          rename: { 'event-stream': 'true', json: 'false' },
        },
      ],
    },
    status: cells(['response', 'status']),
    cancelled: { ...cells(['response', 'status']), rename: CLIENT_CLOSED },
    client_address: cells('client_ip'),
    input_tokens: cells(...ofPlugin(['usage', 'prompt_tokens'], ['usage', 'prompt_token'])),
    cache_read_tokens: cells(...ofPlugin(['usage', 'prompt_tokens_details', 'cached_tokens'])),
    output_tokens: cells(...ofPlugin(['usage', 'completion_tokens'], ['usage', 'completion_token'])),
    reasoning_tokens: cells(...ofPlugin(['usage', 'completion_tokens_details', 'reasoning_tokens'])),
    total_tokens: cells(...ofPlugin(['usage', 'total_tokens'])),
    billed_usd: { ...cells(...ofPlugin(['usage', 'cost'])), pick: '^(.*[1-9].*)$' },
    input_bytes: cells(['request', 'size']),
    output_bytes: cells(['response', 'size']),
    ...requestShape(
      bodiesIn(...[...PLUGINS.map((plugin) => ['ai', plugin, 'payload', 'request']), ['request', 'body']]),
    ),
    client: cells(['request', 'headers', 'user-agent'], ['request', 'headers', 'User-Agent']),
  },
  passOver: [
    ...['proxy', 'ai-proxy', 'ai-proxy-advanced', 'ai-semantic-cache'].map((plugin) => ({
      cell: cached(plugin),
      is: ['hit'],
      says: 'requests that the gateway’s cache answered at no cost',
    })),
    { none: ['model', 'input_tokens', 'output_tokens', 'billed_usd'], says: 'requests that are no model calls' },
  ],
  notes: ['Kong before 3.11 does not tell cached tokens from others.'],
};
