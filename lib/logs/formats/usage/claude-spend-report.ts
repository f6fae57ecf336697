import { cells, sum } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { SPEND_ONLY } from './spend-only';

/**
 * The spend report of a Claude team or enterprise (claude.ai, Analytics): a line for each person, product and model. No line has a date; the
 * file's name has both (spend-report-…-2026-03-26-to-2026-06-24.csv). `total_prompt_tokens` holds the cached ones: 1,100,000 are 100,000
 * uncached, 900,000 read and 100,000 written. Net is what was paid on top of the seats. Older reports lack the cached columns.
 */
export const claudeSpendReport: LogFormat = {
  id: 'claude-spend-report',
  name: 'Claude spend report (Team, Enterprise)',
  source:
    'the header and synthetic rows in the tests of seven public tools that import the report; its parts add up to total_prompt_tokens in all of them',
  requires: ['user_email', 'product', 'model', 'total_net_spend_usd'],
  costs: 'invoice',
  projection: {
    provider: { from: 'constant', value: 'anthropic' },
    model: cells('model'),
    operation: { from: 'constant', value: 'chat' },
    application: cells('product'),
    end_user: cells('user_email'),
    request_count: cells('total_requests'),
    input_tokens: cells('total_prompt_tokens'),
    cache_read_tokens: cells('total_cache_read_tokens'),
    cache_write_tokens: sum('total_cache_write_5m_tokens', 'total_cache_write_1h_tokens'),
    cache_write_1h_tokens: cells('total_cache_write_1h_tokens'),
    output_tokens: cells('total_completion_tokens'),
    billed_usd: cells('total_net_spend_usd'),
  },
  cached: 'inside',
  passOver: [{ none: ['model'], says: 'lines of the organisation that name no model' }],
  notes: [
    `Claude’s spend report ${SPEND_ONLY}`,
    'No line has a date: say with --days how many days the name of the file tells of. What was billed is the net spend, which seats already paid for is not in.',
    'Older reports do not say how many tokens were cached; all of them are then priced as fresh ones.',
  ],
};
