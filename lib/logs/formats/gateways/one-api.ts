import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';

/** Quota that is worth one dollar (common/config, QuotaPerUnit, 500 * 1000); few installations change it. */
const QUOTA_OF_A_DOLLAR = 500_000;

/**
 * The table `logs` of one-api and of what grew out of it (new-api, one-hub), or pages of their API. `created_at` is the end of a
 * call, in seconds. Of a type 2 are calls, of 5 failed ones; 1, 3, 4 and 6 are top-ups, administration and refunds. Durations:
 * `use_time` in whole seconds (new-api), `elapsed_time` and `request_time` in milliseconds. `other` is a text of JSON; where it says `claude`, cached
 * tokens stand beside the prompt tokens. A user's own export numbers its rows modulo 1,024, so the number alone is no id.
 */
export const oneApi: LogFormat = {
  id: 'one-api',
  name: 'one-api or new-api log',
  source:
    'QuantumNous/new-api at 0042344, model/log.go, and at 00899e6, service/log_info_generate.go; songquanpeng/one-api at 021f8c6, model/log.go, and common/config',
  requires: ['created_at', 'type', 'token_name', 'model_name', 'quota', 'prompt_tokens', 'completion_tokens'],
  costs: 'estimate',
  projection: {
    request_id: {
      from: 'first',
      of: [cells('request_id'), { from: 'joined', cells: [{ column: 'created_at' }, { column: 'id' }] }],
    },
    started_at: {
      from: 'first',
      of: [
        { from: 'before', end: { column: 'created_at' }, duration: { column: 'use_time' }, unit: 's' },
        { from: 'before', end: { column: 'created_at' }, duration: { column: 'elapsed_time' } },
        cells('created_at'),
      ],
    },
    latency_ms: {
      from: 'first',
      of: [
        { ...cells('elapsed_time', 'request_time'), rename: { 0: '' } },
        { ...cells('use_time'), rename: { 0: '' }, unit: 's' },
      ],
    },
    first_token_ms: cells(['other', 'frt']),
    model: cells('model_name'),
    operation: {
      ...cells(['other', 'request_path']),
      pick: '(embeddings|completions|messages|responses|generateContent)',
    },
    key_name: cells('token_name'),
    end_user: cells('username', 'user_id'),
    streamed: cells('is_stream'),
    status: { ...cells('type'), rename: { 2: 'success', 5: 'error' } },
    input_tokens: cells('prompt_tokens'),
    cache_read_tokens: cells(['other', 'cache_tokens']),
    cache_write_tokens: cells(['other', 'cache_write_tokens'], ['other', 'cache_creation_tokens']),
    cached_apart: {
      ...cells(['other', 'claude'], ['other', 'usage_semantic']),
      rename: { anthropic: 'true', openai: 'false' },
      absent: 'false',
    },
    output_tokens: cells('completion_tokens'),
    billed_usd: { ...cells('quota'), times: 1 / QUOTA_OF_A_DOLLAR },
  },
  passOver: [{ cell: { column: 'type' }, isNot: ['2', '5'], says: 'top-ups, refunds and administration' }],
  notes: [
    'What was billed is the quota that the gateway took from its own users, at 500,000 a dollar and its own ratios. Refunds are not taken off.',
  ],
};
