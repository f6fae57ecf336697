import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { MAY_BE_A_SUBSCRIPTION } from '../coding-agent';
import { DAY_MS, SPEND_ONLY } from '../usage/spend-only';

const DAY = ['daily[].date', 'daily[].period'] as const;

/**
 * `ccusage daily --json`: a row for each model of a day. Input leaves cached tokens out. Its costs are its own estimate, so they
 * are not taken for what was billed.
 */
export const ccusageDays: LogFormat = {
  id: 'ccusage-days',
  name: 'ccusage daily report',
  source: 'ccusage/ccusage at 5816e64, rust/crates/ccusage/src/output.rs and docs/guide/json-output.md',
  requires: ['modelName', 'inputTokens', 'outputTokens'],
  requiresOneOf: DAY,
  projection: {
    started_at: { from: 'first', of: DAY.map((column) => cells(column)) },
    covers_until: { from: 'first', of: DAY.map((column) => ({ from: 'after', start: { column }, ms: DAY_MS })) },
    model: cells('modelName'),
    operation: { from: 'constant', value: 'chat' },
    application: cells('daily[].agents[].agent', 'daily[].agent'),
    input_tokens: cells('inputTokens'),
    cache_read_tokens: cells('cacheReadTokens'),
    cache_write_tokens: cells('cacheCreationTokens'),
    output_tokens: cells('outputTokens'),
  },
  cached: 'apart',
  notes: [
    `ccusage’s report ${SPEND_ONLY}`,
    'It does not count requests, so each of its rows stands as one; its days are those of the computer’s time zone.',
    `${MAY_BE_A_SUBSCRIPTION} The costs of ccusage are estimates and are not used.`,
  ],
};
