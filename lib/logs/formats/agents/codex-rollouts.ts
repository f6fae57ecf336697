import { type Cell, cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { begunAs, CALLS_FOLLOW_EACH_OTHER, MAY_BE_A_SUBSCRIPTION, PROJECT_FOLDER } from '../coding-agent';

/** A key of the last line of a type, which speaks of the lines after it. */
function said(by: 'session_meta' | 'turn_context', key: string): Cell {
  return { column: 'payload', path: [key], carried: { where: { column: 'type' }, is: by } };
}

const LAST = ['payload', 'info', 'last_token_usage'] as const;
const TOTAL = ['info', 'total_token_usage', 'total_tokens'];

/**
 * Rollouts of Codex (~/.codex/sessions). After each call an event counts its tokens (`last_token_usage`) and those of the
 * session so far, which run on; the same event is written again when limits change, so a session and its sum make an id.
 * Model, folder and how it was begun stand in lines of their own above. Cached tokens are part of the input, reasoning of the output.
 */
export const codexRollouts: LogFormat = {
  id: 'codex-rollouts',
  name: 'Codex rollouts',
  source:
    'ryoppippi/ccusage at 5816e64 (adapter/codex, apps/ccusage/test/fixtures/codex); junhoyeo/tokscale sessions/codex.rs; ' +
    'originator and source of codex exec: the tests of several public tools',
  requires: ['type', 'payload', 'timestamp'],
  requiresOneOf: ['payload.originator', 'payload.cli_version', 'payload.info.last_token_usage'],
  projection: {
    request_id: {
      from: 'joined',
      cells: [said('session_meta', 'id'), { column: 'payload', path: TOTAL }],
    },
    started_at: cells('timestamp'),
    provider: { from: 'cells', cells: [said('session_meta', 'model_provider')], absent: 'openai' },
    model: { from: 'cells', cells: [said('turn_context', 'model')] },
    operation: { from: 'constant', value: 'chat' },
    application: { from: 'cells', cells: [said('session_meta', 'cwd')], pick: PROJECT_FOLDER },
    route: {
      from: 'first',
      of: [
        {
          from: 'cells',
          cells: [said('session_meta', 'source')],
          rename: begunAs({ interactive: ['cli', 'vscode'], headless: ['exec'] }),
        },
        {
          from: 'cells',
          cells: [said('session_meta', 'originator')],
          rename: begunAs({
            interactive: ['codex_cli_rs', 'codex-tui', 'codex_vscode', 'codex desktop'],
            headless: ['codex_exec', 'codex_sdk_ts'],
          }),
        },
      ],
    },
    client: { from: 'cells', cells: [said('session_meta', 'originator')] },
    tags: { from: 'cells', cells: [said('session_meta', 'parent_thread_id')], rename: { '*': 'subagent' } },
    session_id: { from: 'cells', cells: [said('session_meta', 'id')] },
    input_tokens: cells([...LAST, 'input_tokens']),
    cache_read_tokens: cells([...LAST, 'cached_input_tokens'], [...LAST, 'cache_read_input_tokens']),
    output_tokens: cells([...LAST, 'output_tokens']),
    reasoning_tokens: cells([...LAST, 'reasoning_output_tokens']),
  },
  cached: 'inside',
  reasoning: 'inside',
  passOver: [
    {
      cell: { column: 'payload', path: ['type'] },
      isNot: ['token_count'],
      says: 'lines that count no tokens',
    },
    {
      cell: { column: 'payload', path: ['info', 'last_token_usage', 'output_tokens'] },
      is: [''],
      says: 'counts of limits, or of a whole session',
    },
  ],
  notes: [
    CALLS_FOLLOW_EACH_OTHER,
    MAY_BE_A_SUBSCRIPTION,
    'How long a call took is not in it; its time is when the call ended.',
    'A session that was forked repeats the calls of its parent; those that name no parent are counted again.',
  ],
};
