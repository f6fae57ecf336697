import { cells, joined } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { CALLS_FOLLOW_EACH_OTHER, PROJECT_FOLDER } from '../coding-agent';

/**
 * Sessions of pi and of OpenClaw, which is built on it. The four kinds of tokens are disjoint and add up to `totalTokens`;
 * `usage.cost` holds dollars by kind, worked out from a table of prices. The folder stands in the first line.
 */
export const openclawSessions: LogFormat = {
  id: 'openclaw-sessions',
  name: 'OpenClaw and pi sessions',
  source:
    'ccusage/ccusage at 5816e64 (adapter/openclaw, adapter/pi); session lines in the tests of several public tools',
  requires: ['type', 'message', 'message.usage.cacheWrite', 'message.usage.cacheRead'],
  costs: 'estimate',
  projection: {
    request_id: { from: 'first', of: [cells(['message', 'responseId']), joined('id', 'timestamp')] },
    started_at: cells('timestamp'),
    provider: cells(['message', 'provider']),
    model: cells(['message', 'model']),
    operation: { from: 'constant', value: 'chat' },
    application: {
      from: 'cells',
      cells: [{ column: 'cwd', carried: { where: { column: 'type' }, is: 'session' } }],
      pick: PROJECT_FOLDER,
    },
    session_id: { from: 'cells', cells: [{ column: 'id', carried: { where: { column: 'type' }, is: 'session' } }] },
    status: { ...cells(['message', 'stopReason']), rename: { error: 'error', aborted: 'error', '*': 'success' } },
    input_tokens: cells(['message', 'usage', 'input']),
    cache_read_tokens: cells(['message', 'usage', 'cacheRead']),
    cache_write_tokens: cells(['message', 'usage', 'cacheWrite']),
    output_tokens: cells(['message', 'usage', 'output']),
    billed_usd: cells(['message', 'usage', 'cost', 'total']),
  },
  cached: 'apart',
  passOver: [
    {
      cell: { column: 'message', path: ['usage', 'output'] },
      is: [''],
      says: 'lines that are no answers of a model',
    },
  ],
  notes: [
    CALLS_FOLLOW_EACH_OTHER,
    'Its costs are worked out by the agent from a table of prices; a subscription may have paid.',
    'Whether a person, a timer or a message of another program began a session is not in it.',
  ],
};
