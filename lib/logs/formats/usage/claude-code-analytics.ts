import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { DAY_MS, SPEND_ONLY } from './spend-only';

/**
 * Pages of Anthropic's Claude Code analytics API: of each person's day a list of models. Trap: amounts are in cents. Input leaves cached
 * tokens out, as in all of Anthropic's.
 */
export const claudeCodeAnalytics: LogFormat = {
  id: 'claude-code-analytics',
  name: 'Claude Code analytics (API)',
  source:
    'platform.claude.com, Admin API, get-claude-code (model_breakdown, estimated_cost in cents); its example in the tests of a public tool: 186 and 42 cents are $2.28',
  requires: ['model', 'tokens.input', 'tokens.cache_creation', 'tokens.cache_read', 'estimated_cost.amount'],
  costs: 'estimate',
  projection: {
    started_at: cells('data[].date', '$.date'),
    covers_until: {
      from: 'first',
      of: ['data[].date', '$.date'].map((column) => ({ from: 'after', start: { column }, ms: DAY_MS })),
    },
    provider: { from: 'constant', value: 'anthropic' },
    model: cells('model'),
    operation: { from: 'constant', value: 'chat' },
    application: cells('data[].terminal_type', '$.terminal_type'),
    key_name: cells(['data[].actor', 'api_key_name'], ['$.actor', 'api_key_name']),
    end_user: cells(['data[].actor', 'email_address'], ['$.actor', 'email_address']),
    input_tokens: cells(['tokens', 'input']),
    cache_read_tokens: cells(['tokens', 'cache_read']),
    cache_write_tokens: cells(['tokens', 'cache_creation']),
    output_tokens: cells(['tokens', 'output']),
    billed_usd: { ...cells(['estimated_cost', 'amount']), times: 0.01 },
    currency: cells(['estimated_cost', 'currency']),
  },
  cached: 'apart',
  notes: [
    `Claude Code’s analytics ${SPEND_ONLY}`,
    'It does not count requests, so each of its rows stands as one. Costs are Anthropic’s estimates at list prices; people on a subscription did not pay them.',
  ],
};
