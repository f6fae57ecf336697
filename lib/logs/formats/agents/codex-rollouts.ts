import { type Cell, cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { begunAs, CALLS_FOLLOW_EACH_OTHER, MAY_BE_A_SUBSCRIPTION, PROJECT_FOLDER } from '../coding-agent';

/** A key of the last line of a type, which speaks of the lines after it. */
function said(by: 'session_meta' | 'turn_context', key: string): Cell {
  return { column: 'payload', path: [key], carried: { where: { column: 'type' }, is: by } };
}

const LAST = ['payload', 'info', 'last_token_usage'] as const;
const TOTAL = ['info', 'total_token_usage', 'total_tokens'];
const RECORDED = ['payload', 'usage'] as const;
/** The id of an answer, in the record of its tokens. */
const ANSWER: Cell = { column: 'payload', path: ['response_id'] };

/**
 * Rollouts of Codex (~/.codex/sessions). After each call an event counts its tokens (`last_token_usage`) and those of the
 * session so far, which run on; the same event is written again when limits change, so a session and its sum make an id.
 * Since 2026 a record of each answer (`token_usage_record`) is written before that event, also of answers that no event
 * counts, such as those that compact a session. Below the first record only records are read.
 * Model, folder and how it was begun stand in lines of their own above. Cached tokens are part of the input, reasoning of the output.
 */
export const codexRollouts: LogFormat = {
  id: 'codex-rollouts',
  name: 'Codex rollouts',
  source:
    'ryoppippi/ccusage at 5816e64 (adapter/codex, apps/ccusage/test/fixtures/codex); junhoyeo/tokscale sessions/codex.rs; ' +
    'originator and source of codex exec: the tests of several public tools; token_usage_record: ayagmar/llm-usage-metrics ' +
    '(tests/fixtures/codex) and the tests of ten other public tools',
  requires: ['type', 'payload', 'timestamp'],
  requiresOneOf: ['payload.originator', 'payload.cli_version', 'payload.info.last_token_usage'],
  projection: {
    request_id: {
      from: 'first',
      of: [
        { from: 'cells', cells: [ANSWER] },
        { from: 'joined', cells: [said('session_meta', 'id'), { column: 'payload', path: TOTAL }] },
      ],
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
    input_tokens: cells([...RECORDED, 'input_tokens'], [...LAST, 'input_tokens']),
    cache_read_tokens: cells(
      [...RECORDED, 'cached_input_tokens'],
      [...LAST, 'cached_input_tokens'],
      [...LAST, 'cache_read_input_tokens'],
    ),
    cache_write_tokens: cells([...RECORDED, 'cache_write_input_tokens'], [...LAST, 'cache_write_input_tokens']),
    output_tokens: cells([...RECORDED, 'output_tokens'], [...LAST, 'output_tokens']),
    reasoning_tokens: cells([...RECORDED, 'reasoning_output_tokens'], [...LAST, 'reasoning_output_tokens']),
  },
  cached: 'inside',
  reasoning: 'inside',
  passOver: [
    {
      all: [
        { cell: { column: 'type' }, isNot: ['token_usage_record'] },
        { cell: { column: 'payload', path: ['type'] }, isNot: ['token_count'] },
      ],
      says: 'lines that count no tokens',
    },
    {
      all: [
        { cell: { column: 'type' }, isNot: ['token_usage_record'] },
        {
          cell: { column: 'type', carried: { where: { column: 'type' }, is: 'token_usage_record' } },
          is: ['token_usage_record'],
        },
      ],
      says: 'counts of answers that records hold already',
    },
    {
      all: [
        { cell: { column: 'type' }, isNot: ['token_usage_record'] },
        { cell: { column: 'payload', path: ['info', 'last_token_usage', 'output_tokens'] }, is: [''] },
      ],
      says: 'counts of limits, or of a whole session',
    },
    { none: ['input_tokens', 'output_tokens'], says: 'records of no tokens' },
  ],
  notes: [
    CALLS_FOLLOW_EACH_OTHER,
    MAY_BE_A_SUBSCRIPTION,
    'How long a call took is not in it; its time is when the call ended.',
    'A session that was forked repeats the calls of its parent; those that name no parent are counted again.',
  ],
};
