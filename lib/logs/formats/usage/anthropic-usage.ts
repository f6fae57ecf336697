import { cells, sum } from '../../columns/column-source';
import { tierBesideSpeed } from '../../columns/service-tiers';
import type { LogFormat } from '../../log-format';
import { DAY_MS, SPEND_ONLY } from './spend-only';

const NOTES = [
  `Anthropic’s usage ${SPEND_ONLY}`,
  'Anthropic’s usage does not count requests, so each of its rows stands as one.',
];

/** Anthropic's usage export of the console: a row for each day or hour, model, key and kind. The key is its name. */
export const anthropicUsageExport: LogFormat = {
  id: 'anthropic-usage-export',
  name: 'Anthropic usage export',
  source: 'header in two independent third-party tests (lib/logs/formats/field-notes.md, A5)',
  requires: ['usage_date_utc', 'model_version', 'usage_input_tokens_no_cache', 'usage_output_tokens'],
  projection: {
    started_at: cells('usage_date_utc'),
    // By the hour it writes "2026-03-31 02:00", by the day "2026-03-31".
    covers_until: { from: 'after', start: { column: 'usage_date_utc' }, ms: DAY_MS, clockMs: DAY_MS / 24 },
    provider: { from: 'constant', value: 'anthropic' },
    model: cells('model_version'),
    operation: { from: 'constant', value: 'chat' },
    application: cells('workspace'),
    key_name: cells('api_key'),
    service_tier: tierBesideSpeed({ column: 'speed' }, cells('usage_type')),
    input_tokens: sum(
      'usage_input_tokens_no_cache',
      'usage_input_tokens_cache_write_5m',
      'usage_input_tokens_cache_write_1h',
      'usage_input_tokens_cache_write',
      'usage_input_tokens_cache_read',
    ),
    cache_read_tokens: cells('usage_input_tokens_cache_read'),
    cache_write_tokens: sum(
      'usage_input_tokens_cache_write_5m',
      'usage_input_tokens_cache_write_1h',
      'usage_input_tokens_cache_write',
    ),
    cache_write_1h_tokens: cells('usage_input_tokens_cache_write_1h'),
    output_tokens: cells('usage_output_tokens'),
  },
  notes: NOTES,
};

/** Pages or buckets of Anthropic's usage API. */
export const anthropicUsageApi: LogFormat = {
  id: 'anthropic-usage-api',
  name: 'Anthropic usage (API)',
  source:
    'platform.claude.com, get-messages-usage-report; tiers: docs.rs/claude-api (lib/logs/formats/field-notes.md, A5)',
  requires: ['uncached_input_tokens', 'output_tokens'],
  requiresOneOf: ['data[].starting_at', '$.starting_at'],
  projection: {
    started_at: cells('data[].starting_at', '$.starting_at'),
    covers_until: cells('data[].ending_at', '$.ending_at'),
    provider: { from: 'constant', value: 'anthropic' },
    model: cells('model'),
    operation: { from: 'constant', value: 'chat' },
    application: cells('workspace_id'),
    key_name: cells('api_key_id'),
    service_tier: tierBesideSpeed({ column: 'speed' }, cells('service_tier')),
    input_tokens: sum(
      'uncached_input_tokens',
      'cache_read_input_tokens',
      ['cache_creation', 'ephemeral_5m_input_tokens'],
      ['cache_creation', 'ephemeral_1h_input_tokens'],
    ),
    cache_read_tokens: cells('cache_read_input_tokens'),
    cache_write_tokens: sum(
      ['cache_creation', 'ephemeral_5m_input_tokens'],
      ['cache_creation', 'ephemeral_1h_input_tokens'],
    ),
    cache_write_1h_tokens: cells(['cache_creation', 'ephemeral_1h_input_tokens']),
    output_tokens: cells('output_tokens'),
  },
  notes: NOTES,
};
