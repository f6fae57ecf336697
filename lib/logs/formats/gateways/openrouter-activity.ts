import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';

/**
 * OpenRouter's activity export. `provider_name` is the host that answered, which OpenRouter may change from call to call,
 * while its price follows the model.
 */
export const openrouterActivity: LogFormat = {
  id: 'openrouter-activity',
  name: 'OpenRouter activity CSV',
  source:
    'header quoted in CodexClawd analyze.py at 05e8402, from the operator’s own export (lib/logs/formats/field-notes.md, A10)',
  requires: ['generation_id', 'created_at', 'cost_total', 'tokens_prompt', 'tokens_completion', 'model_permaslug'],
  costs: 'invoice',
  projection: {
    request_id: cells('generation_id'),
    started_at: cells('created_at'),
    latency_ms: cells('generation_time_ms'),
    first_token_ms: cells('time_to_first_token_ms'),
    provider: { from: 'constant', value: 'openrouter' },
    model: cells('model_permaslug'),
    application: cells('app_name'),
    key_name: cells('api_key_name'),
    end_user: cells('user'),
    streamed: cells('streamed'),
    status: { ...cells('cancelled'), rename: { true: 'cancelled', false: 'success' } },
    cancelled: cells('cancelled'),
    finish_reason: cells('finish_reason_normalized'),
    service_tier: { ...cells('variant'), rename: { free: 'free', batch: 'batch', '*': '' } },
    input_tokens: cells('tokens_prompt'),
    cache_read_tokens: cells('tokens_cached'),
    output_tokens: cells('tokens_completion'),
    reasoning_tokens: cells('tokens_reasoning'),
    billed_usd: cells('cost_total'),
  },
  notes: [],
};
