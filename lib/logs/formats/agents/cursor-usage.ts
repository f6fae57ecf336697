import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { MAY_BE_A_SUBSCRIPTION } from '../coding-agent';

/**
 * The usage that Cursor's dashboard exports: of a person, of a team (with `User`, `Requests` for cost, agents and automations), and the older
 * one with `Cost to you`. Traps: the four token columns are disjoint and add up to `Total Tokens`, so that "w/ Cache Write" is what
 * was written to the cache; `Requests` counts parts of an allowance, not calls; a cost is "-" or "Included" where nothing was charged.
 */
export const cursorUsage: LogFormat = {
  id: 'cursor-usage',
  name: 'Cursor usage',
  source:
    'rows called real in junhoyeo/tokscale packages/core/src/sessions/cursor.rs (their total is the sum of four); headers in the tests of ten public tools; ' +
    'cursor.com/api/dashboard/export-usage-events-csv',
  requires: ['Date', 'Model', 'Input (w/ Cache Write)', 'Input (w/o Cache Write)', 'Cache Read', 'Output Tokens'],
  costs: 'invoice',
  projection: {
    started_at: cells('Date'),
    model: cells('Model'),
    operation: { from: 'constant', value: 'chat' },
    route: {
      from: 'first',
      of: [
        { ...cells('Automation ID'), rename: { '*': 'headless' } },
        { ...cells('Cloud Agent ID'), rename: { '*': 'cloud agent' } },
      ],
    },
    end_user: cells('User'),
    status: { ...cells('Kind'), pick: '(?i)^(errored)', rename: { errored: 'error' }, absent: 'success' },
    input_tokens: cells('Input (w/o Cache Write)'),
    cache_read_tokens: cells('Cache Read'),
    cache_write_tokens: cells('Input (w/ Cache Write)'),
    output_tokens: cells('Output Tokens'),
    billed_usd: { ...cells('Cost'), pick: String.raw`^\$?(-?[0-9][0-9.,]*(?:[eE]-?[0-9]+)?)$` },
  },
  cached: 'apart',
  notes: [
    `${MAY_BE_A_SUBSCRIPTION} Cursor’s own models, “auto” among them, have no price.`,
    'Cursor does not say how long a call took, and one row may add up the calls of one answer.',
  ],
};
