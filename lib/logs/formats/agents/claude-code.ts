import { cells, joined } from '../../columns/column-source';
import { tierBesideSpeed } from '../../columns/service-tiers';
import type { LogFormat } from '../../log-format';
import { begunAs, CALLS_FOLLOW_EACH_OTHER, MAY_BE_A_SUBSCRIPTION, PROJECT_FOLDER } from '../coding-agent';

/**
 * Transcripts of Claude Code (~/.claude/projects). An answer is written a line for each part as it streams, all with one
 * message id and request id, and only the last line has all output tokens; a resumed session repeats lines of the one before.
 * The API's usage is kept as it is, so cached tokens stand beside the input and thinking is in the output.
 * The folder may be a person's and the git branch is not read.
 */
export const claudeCode: LogFormat = {
  id: 'claude-code',
  name: 'Claude Code transcripts',
  source:
    'jeremedia/claude-code-log-format source-docs/JSONL_LOGGING.md; ryoppippi/ccusage at 5816e64 (adapter/claude), its issues 901 and 938; ' +
    'values of entrypoint: the tests of a dozen public tools (sdk-cli is claude -p)',
  requires: ['sessionId', 'timestamp', 'message'],
  requiresOneOf: ['isSidechain', 'requestId'],
  costs: 'estimate',
  projection: {
    request_id: { from: 'first', of: [joined(['message', 'id'], 'requestId'), cells(['message', 'id'])] },
    started_at: cells('timestamp'),
    provider: { from: 'constant', value: 'anthropic' },
    model: cells(['message', 'model']),
    operation: { from: 'constant', value: 'chat' },
    application: { ...cells('cwd'), pick: PROJECT_FOLDER },
    route: {
      ...cells('entrypoint'),
      rename: begunAs({
        interactive: ['cli', 'claude-vscode', 'claude-desktop', 'claude-jetbrains'],
        headless: ['sdk-cli', 'sdk-ts', 'sdk-py'],
      }),
    },
    client: {
      ...cells('entrypoint'),
      rename: { cli: 'claude-cli', 'sdk-cli': 'claude-sdk-cli', 'sdk-ts': 'claude-sdk-ts', 'sdk-py': 'claude-sdk-py' },
    },
    tags: { ...cells('isSidechain'), rename: { true: 'subagent', '*': '' } },
    session_id: cells('sessionId'),
    service_tier: tierBesideSpeed(
      { column: 'message', path: ['usage', 'speed'] },
      cells(['message', 'usage', 'service_tier']),
    ),
    input_tokens: cells(['message', 'usage', 'input_tokens']),
    cache_read_tokens: cells(['message', 'usage', 'cache_read_input_tokens']),
    cache_write_tokens: cells(['message', 'usage', 'cache_creation_input_tokens']),
    cache_write_1h_tokens: cells(['message', 'usage', 'cache_creation', 'ephemeral_1h_input_tokens']),
    output_tokens: cells(['message', 'usage', 'output_tokens']),
    billed_usd: cells('costUSD'),
  },
  cached: 'apart',
  passOver: [
    {
      cell: { column: 'type' },
      isNot: ['assistant', ''],
      says: 'lines that are no answers of a model',
    },
    {
      cell: { column: 'message', path: ['model'] },
      is: ['<synthetic>'],
      says: 'answers that Claude Code wrote itself',
    },
  ],
  notes: [
    CALLS_FOLLOW_EACH_OTHER,
    `${MAY_BE_A_SUBSCRIPTION} Fast mode, which costs more, is priced as standard.`,
    'The route headless is claude -p or a program that uses the SDK; where somebody waits for that program, say so.',
  ],
};
