import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { CALLS_FOLLOW_EACH_OTHER } from '../coding-agent';
import { SPEND_ONLY, sumOfDay } from './spend-only';

/**
 * GitHub's AI usage report since Copilot is billed by its tokens (June 2026): a line for each day, person, product and model, in
 * credits of a cent. Cached tokens stand beside `input`: 9.109908 credits of Claude Haiku 4.5 are 198 in, 223,257 read, 30,122
 * written and 8,209 out at its list prices, less the tenth that `Auto:` saves. `gross_amount` is before, `net_amount` after the
 * credits that the seats include. Lines of premium requests, which count no tokens, may stand in it too.
 */
export const copilotCredits: LogFormat = {
  id: 'copilot-credits',
  name: 'GitHub Copilot AI usage report',
  source:
    'the header and a row in the tests and the README of a public viewer of the report (gh.io/pru-view), and in three independent tests; units ai-credits; docs.github.com, Copilot, models and pricing',
  requires: [
    'date',
    'product',
    'sku',
    'model',
    'unit_type',
    'net_amount',
    'input',
    'output',
    'cache_read',
    'cache_write',
  ],
  costs: 'invoice',
  projection: {
    ...sumOfDay('date'),
    model: { ...cells('model'), pick: '^(?:Auto: *)?(.+)$' },
    operation: { from: 'constant', value: 'chat' },
    application: cells('repository', 'cost_center_name', 'organization'),
    route: { ...cells('sku'), rename: { coding_agent_ai_credit: 'cloud agent', '*': '' } },
    end_user: cells('username'),
    input_tokens: cells('input'),
    cache_read_tokens: cells('cache_read'),
    cache_write_tokens: cells('cache_write'),
    output_tokens: cells('output'),
    billed_usd: cells('net_amount'),
  },
  cached: 'apart',
  passOver: [
    {
      cell: { column: 'unit_type' },
      is: ['requests', 'request'],
      says: 'lines of premium requests, which are paid whatever their tokens',
    },
    {
      none: ['input_tokens', 'cache_read_tokens', 'cache_write_tokens', 'output_tokens', 'billed_usd'],
      says: 'lines without tokens and cost',
    },
  ],
  notes: [
    `GitHub’s report ${SPEND_ONLY}`,
    'It does not count requests, so each of its rows stands as one. What was billed (net_amount) is what is left after the credits that the seats include.',
    `${CALLS_FOLLOW_EACH_OTHER} GitHub makes the calls, so none can be moved by you.`,
  ],
};
