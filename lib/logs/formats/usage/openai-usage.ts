import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { SPEND_ONLY } from './spend-only';

/**
 * OpenAI's usage: the export of the dashboard (CSV, TSV), and pages or buckets of the usage API. A row stands for all
 * requests of a bucket. Integers come as "10.0", truth as TRUE; days without use are rows with times alone. Input
 * tokens include the cached ones.
 */
export const openaiUsage: LogFormat = {
  id: 'openai-usage',
  name: 'OpenAI usage',
  source:
    'OpenAI API reference, organization usage: completions; an export pasted in xavierjflanagan/Guardian at 69d31e9 (lib/logs/formats/field-notes.md, A4)',
  requires: ['num_model_requests', 'input_tokens'],
  requiresOneOf: ['start_time_iso', 'data[].start_time', '$.start_time'],
  projection: {
    started_at: cells('start_time', 'data[].start_time', '$.start_time', 'start_time_iso'),
    covers_until: cells('end_time', 'data[].end_time', '$.end_time', 'end_time_iso'),
    request_count: cells('num_model_requests'),
    provider: { from: 'constant', value: 'openai' },
    model: cells('model'),
    operation: {
      ...cells('object'),
      pick: 'usage\\.(\\w+)\\.result',
      rename: { completions: 'chat', embeddings: 'embedding' },
    },
    application: cells('project_name', 'project_id'),
    key_name: cells('api_key_name', 'api_key_id'),
    end_user: cells('user_id'),
    service_tier: {
      from: 'first',
      of: [{ ...cells('batch'), rename: { true: 'batch', '*': '' } }, cells('service_tier')],
    },
    input_tokens: cells('input_tokens'),
    cache_read_tokens: cells('input_cached_tokens'),
    output_tokens: cells('output_tokens'),
  },
  passOver: [{ cell: { column: 'num_model_requests' }, is: [''], says: 'days without use' }],
  cached: 'inside',
  notes: [`OpenAI’s usage ${SPEND_ONLY}`],
};

/**
 * Groq's activity: pages of the API behind its console, or the same as CSV. It has the names of OpenAI's older export, and counts the part of
 * the input that no cache had.
 */
export const groqActivity: LogFormat = {
  id: 'groq-activity',
  name: 'Groq activity',
  source:
    'an answer of console.groq.com in the tests of a public usage dashboard, 2026: n_non_cached_context_tokens_total, num_requests, cost in dollars',
  requires: [
    'n_context_tokens_total',
    'n_non_cached_context_tokens_total',
    'n_generated_tokens_total',
    'num_requests',
    'model',
    'timestamp',
  ],
  costs: 'invoice',
  sumsByTime: true,
  projection: {
    started_at: cells('timestamp'),
    request_count: cells('num_requests'),
    provider: { from: 'constant', value: 'groq' },
    model: cells('model'),
    application: cells('project_name', 'project_id'),
    key_name: cells('api_key_name', 'api_key_id'),
    input_tokens: cells('n_context_tokens_total'),
    cache_read_tokens: {
      from: 'rest',
      of: { column: 'n_context_tokens_total' },
      without: { column: 'n_non_cached_context_tokens_total' },
    },
    output_tokens: cells('n_generated_tokens_total'),
    billed_usd: cells('cost'),
  },
  notes: [`Groq’s activity ${SPEND_ONLY}`],
};

/** OpenAI's activity export of before 2025: a row for each five minutes, model and user. */
export const openaiActivity: LogFormat = {
  id: 'openai-activity',
  name: 'OpenAI activity (legacy)',
  source: 'third-party parsers of the export (lib/logs/formats/field-notes.md, A4): timestamp in epoch seconds',
  requires: ['n_requests', 'n_context_tokens_total', 'n_generated_tokens_total', 'model', 'timestamp'],
  projection: {
    started_at: cells('timestamp'),
    request_count: cells('n_requests'),
    provider: { from: 'constant', value: 'openai' },
    model: cells('model'),
    operation: cells('operation'),
    end_user: cells('user'),
    input_tokens: cells('n_context_tokens_total'),
    output_tokens: cells('n_generated_tokens_total'),
  },
  notes: [`OpenAI’s activity ${SPEND_ONLY}`],
};
