import { type ColumnSource, cells } from '../../columns/column-source';
import { tierBesideSpeed } from '../../columns/service-tiers';
import type { LogFormat } from '../../log-format';
import { CALLS_FOLLOW_EACH_OTHER, MAY_BE_A_SUBSCRIPTION } from '../coding-agent';

/**
 * What `claude -p --output-format stream-json` or `json` prints, and what the GitHub action keeps (claude-execution-output.json). The
 * last line of a run, `result`, adds it up. The lines of its answers are not counted: they are written as an answer
 * begins, with 0 or 1 output tokens. Of several results of one session the last holds all of it. `modelUsage` has models as keys.
 */
const model: ColumnSource = {
  from: 'first',
  of: [
    { ...cells('modelUsage'), pick: String.raw`^\s*\{\s*"([^"]+)"\s*:\s*\{[^{}]*\}\s*\}\s*$` },
    { ...cells('modelUsage'), rename: { '{}': '', '*': 'several models' } },
    { from: 'cells', cells: [{ column: 'model', carried: { where: { column: 'type' }, is: 'system' } }] },
  ],
};

export const claudeCodeResults: LogFormat = {
  id: 'claude-code-results',
  name: 'Claude Code output (claude -p, stream-json)',
  source:
    'pydantic/logfire tests/otel_integrations/cassettes/test_claude_agent_sdk (recorded runs of claude 2.1.84); code.claude.com/docs, headless mode',
  requires: ['type', 'subtype', 'session_id'],
  requiresOneOf: ['num_turns', 'permissionMode', 'apiKeySource'],
  costs: 'estimate',
  projection: {
    request_id: cells('session_id'),
    request_count: cells('num_turns'),
    provider: { from: 'constant', value: 'anthropic' },
    model,
    operation: { from: 'constant', value: 'chat' },
    route: { from: 'constant', value: 'headless' },
    session_id: cells('session_id'),
    service_tier: tierBesideSpeed({ column: 'usage', path: ['speed'] }, cells(['usage', 'service_tier'])),
    status: { ...cells('is_error'), rename: { true: 'error', false: 'success' } },
    input_tokens: cells(['usage', 'input_tokens']),
    cache_read_tokens: cells(['usage', 'cache_read_input_tokens']),
    cache_write_tokens: cells(['usage', 'cache_creation_input_tokens']),
    cache_write_1h_tokens: cells(['usage', 'cache_creation', 'ephemeral_1h_input_tokens']),
    output_tokens: cells(['usage', 'output_tokens']),
    billed_usd: cells('total_cost_usd'),
    // The first line of a run says what it could call.
    tools_offered: {
      from: 'cells',
      cells: [{ column: 'tools', list: true, carried: { where: { column: 'type' }, is: 'system' } }],
    },
  },
  cached: 'apart',
  remedy:
    'This is the output of claude -p, whose last line adds up the run and stands further down than is looked at first. Take those lines alone: grep \'"type":"result"\' FILE > results.jsonl',
  passOver: [{ cell: { column: 'type' }, isNot: ['result'], says: 'lines of a run before its result' }],
  notes: [
    CALLS_FOLLOW_EACH_OTHER,
    `${MAY_BE_A_SUBSCRIPTION} Its cost is the one that Claude Code works out.`,
    'A row is a run, and its requests are the turns. As no line says when it was, say with --days how many days the runs are of. A run of several models is counted and not priced anew.',
  ],
};
