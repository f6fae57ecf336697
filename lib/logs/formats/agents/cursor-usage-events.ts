import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { MAY_BE_A_SUBSCRIPTION } from '../coding-agent';

/**
 * Pages of Cursor's Admin API of usage events. Times are milliseconds, the four counts of tokens are disjoint, and amounts are in cents:
 * `chargedCents` is what was charged, `tokenUsage.totalCents` what the model cost before that; the latter is no bill of an included event.
 */
export const cursorUsageEvents: LogFormat = {
  id: 'cursor-usage-events',
  name: 'Cursor usage events (Admin API)',
  source:
    'docs.getdx.com/schema/cursor_cost_breakdowns, which explains each field; events in the tests of public clients of cursor.com/docs, Admin API, filtered-usage-events',
  requires: ['timestamp', 'model', 'kind', 'tokenUsage.inputTokens', 'tokenUsage.outputTokens'],
  requiresOneOf: ['maxMode', 'requestsCosts', 'isTokenBasedCall'],
  costs: 'invoice',
  projection: {
    started_at: cells('timestamp'),
    model: cells('model'),
    operation: { from: 'constant', value: 'chat' },
    route: { ...cells('isHeadless'), rename: { true: 'headless', '*': '' } },
    end_user: cells('userEmail'),
    status: { ...cells('kind'), pick: '(?i)^(errored)', rename: { errored: 'error' }, absent: 'success' },
    input_tokens: cells(['tokenUsage', 'inputTokens']),
    cache_read_tokens: cells(['tokenUsage', 'cacheReadTokens']),
    cache_write_tokens: cells(['tokenUsage', 'cacheWriteTokens']),
    output_tokens: cells(['tokenUsage', 'outputTokens']),
    billed_usd: { ...cells('chargedCents'), times: 0.01 },
  },
  cached: 'apart',
  notes: [
    `${MAY_BE_A_SUBSCRIPTION} Cursor’s own models, “auto” among them, have no price.`,
    'Cursor does not say how long a call took, and one row may add up the calls of one answer.',
  ],
};
