import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { CALLS_FOLLOW_EACH_OTHER, PROJECT_FOLDER } from '../coding-agent';

/** A message of OpenCode, at the top of a record or in a key of it. Input leaves cached tokens out, and output the reasoning, as its own bill has it. */
function opencode(id: string, name: string, prefix: '' | 'info.' | 'data.'): LogFormat {
  const at = (key: string) => `${prefix}${key}`;
  return {
    id,
    name,
    source:
      'junhoyeo/tokscale at a496cca (sessions/opencode.rs); ccusage/ccusage at 5816e64 (adapter/opencode); sst/opencode session/message-v2.ts',
    requires: ['role', 'modelID', 'providerID', 'tokens.input', 'tokens.cache.read'].map(at),
    costs: 'estimate',
    projection: {
      request_id: cells(at('id'), 'id'),
      started_at: cells(at('time.created')),
      ended_at: cells(at('time.completed')),
      provider: cells(at('providerID')),
      model: cells(at('modelID')),
      operation: { from: 'constant', value: 'chat' },
      application: { ...cells(at('path.cwd')), pick: PROJECT_FOLDER },
      session_id: cells(at('sessionID'), 'session_id'),
      status: { ...cells(at('error.name')), rename: { '*': 'error' }, absent: 'success' },
      input_tokens: cells(at('tokens.input')),
      cache_read_tokens: cells(at('tokens.cache.read')),
      cache_write_tokens: cells(at('tokens.cache.write')),
      output_tokens: cells(at('tokens.output')),
      reasoning_tokens: cells(at('tokens.reasoning')),
      billed_usd: cells(at('cost')),
    },
    cached: 'apart',
    reasoning: 'apart',
    passOver: [{ cell: { column: at('role') }, isNot: ['assistant'], says: 'messages that are no answers of a model' }],
    notes: [
      'One message of OpenCode may add up the calls of several steps.',
      CALLS_FOLLOW_EACH_OTHER,
      'Its costs are worked out by OpenCode from a table of prices, and are zero where a subscription pays.',
    ],
  };
}

/** Files of its storage, a message each. */
export const opencodeMessages = opencode('opencode-messages', 'OpenCode messages', '');
/** `opencode export`, and the answer of its server: messages beside their parts. */
export const opencodeExport = opencode('opencode-export', 'OpenCode session', 'info.');
/** Rows of the table `message` of its database, whose column `data` is the message as JSON. */
export const opencodeTable = opencode('opencode-table', 'OpenCode messages (table)', 'data.');
