import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { CALLS_FOLLOW_EACH_OTHER, MAY_BE_A_SUBSCRIPTION } from '../coding-agent';

/**
 * What `codex exec --json` prints: events of a run, of which `turn.completed` adds up the tokens of a thread until then. Cached tokens are part of
 * the input, as in all of OpenAI's. Of several turns of one thread the last holds all of it.
 */
export const codexExec: LogFormat = {
  id: 'codex-exec',
  name: 'Codex output (codex exec --json)',
  source:
    'events quoted in the tests and sources of ten public tools, one from recordings of codex 0.147.0; developers.openai.com/codex, non-interactive mode',
  requires: ['type', 'thread_id'],
  requiresOneOf: ['usage.input_tokens', 'usage.cached_input_tokens', 'item.type'],
  projection: {
    request_id: {
      from: 'cells',
      cells: [{ column: 'thread_id', carried: { where: { column: 'type' }, is: 'thread.started' } }],
    },
    provider: { from: 'constant', value: 'openai' },
    operation: { from: 'constant', value: 'chat' },
    route: { from: 'constant', value: 'headless' },
    input_tokens: cells(['usage', 'input_tokens']),
    cache_read_tokens: cells(['usage', 'cached_input_tokens']),
    output_tokens: cells(['usage', 'output_tokens']),
    reasoning_tokens: cells(['usage', 'reasoning_output_tokens']),
  },
  cached: 'inside',
  reasoning: 'inside',
  passOver: [
    { cell: { column: 'type' }, isNot: ['turn.completed'], says: 'events of a run before its tokens are added up' },
  ],
  remedy:
    'This is the output of codex exec, whose line turn.completed adds up the run and stands further down than is looked at first. Better take the session itself: ~/.codex/sessions.',
  notes: [
    CALLS_FOLLOW_EACH_OTHER,
    `${MAY_BE_A_SUBSCRIPTION} A row is a run of any number of calls. Neither its model nor its time is in it: give them with --set model=NAME and --days, or take the sessions, ~/.codex/sessions, which have both.`,
  ],
};
