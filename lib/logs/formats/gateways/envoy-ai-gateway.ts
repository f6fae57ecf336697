import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';

/** Envoy writes "-" for what it does not have. */
const NOTHING = { '-': '' } as const;

/**
 * Access logs of Envoy AI Gateway as JSON lines. Which fields there are is up to the one who sets the gateway up; these are the names
 * of its guide, the older `genai_…` and the newer `gen_ai.…`. The name of a backend is free, so it says the provider only where a
 * provider's name is in it.
 */
export const envoyAiGateway: LogFormat = {
  id: 'envoy-ai-gateway',
  name: 'Envoy AI Gateway access log',
  source: 'envoyproxy/ai-gateway at b20856a, site/docs/capabilities/observability/accesslogs.md',
  requires: ['start_time', 'response_code', 'duration', 'response_flags'],
  requiresOneOf: ['gen_ai.usage.input_tokens', 'genai_tokens_input', 'gen_ai.request.model', 'genai_model_name'],
  projection: {
    request_id: { ...cells('x-request-id'), rename: NOTHING },
    started_at: cells('start_time'),
    latency_ms: { ...cells('duration'), rename: NOTHING },
    provider: {
      ...cells('gen_ai.provider.name', 'genai_backend_name'),
      pick: '(?i)^[^/]*/[^/]*?(openai|azure|anthropic|bedrock|vertex|gemini|google|mistral|cohere|groq|deepseek|together|fireworks|xai)',
    },
    model: {
      ...cells('gen_ai.response.model', 'gen_ai.request.model_override', 'genai_model_name_override'),
      rename: NOTHING,
    },
    requested_model: { ...cells('gen_ai.request.model', 'genai_model_name'), rename: NOTHING },
    operation: {
      ...cells('x-envoy-origin-path', 'path'),
      pick: '(embeddings|completions|messages|responses|converse|invoke)',
    },
    application: { ...cells('gen_ai.client.application', 'x-application', 'application'), rename: NOTHING },
    route: { ...cells('route_name'), rename: NOTHING },
    session_id: { ...cells('session.id', 'gen_ai.conversation.id'), rename: NOTHING },
    status: { ...cells('response_code'), rename: { ...NOTHING, 0: 'error' } },
    input_tokens: { ...cells('gen_ai.usage.input_tokens', 'genai_tokens_input'), rename: NOTHING },
    cache_read_tokens: {
      ...cells('gen_ai.usage.cache_read.input_tokens', 'gen_ai.usage.cached_input_tokens', 'genai_tokens_cached_input'),
      rename: NOTHING,
    },
    cache_write_tokens: {
      ...cells('gen_ai.usage.cache_creation.input_tokens', 'gen_ai.usage.cache_creation_input_tokens'),
      rename: NOTHING,
    },
    output_tokens: { ...cells('gen_ai.usage.output_tokens', 'genai_tokens_output'), rename: NOTHING },
    total_tokens: { ...cells('gen_ai.usage.total_tokens', 'genai_tokens_total'), rename: NOTHING },
    input_bytes: cells('bytes_received'),
    output_bytes: cells('bytes_sent'),
  },
  passOver: [
    { none: ['model', 'requested_model', 'input_tokens', 'output_tokens'], says: 'requests that are no model calls' },
  ],
  notes: [],
};
