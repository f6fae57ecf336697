import type { Cell, ColumnSource, Projection } from '../../columns/column-source';
import type { LogFormat, PassOver } from '../../log-format';
import { type AttributeCells, keyed, listed } from '../traces/attribute-cells';

/** Events of coding agents as OpenTelemetry log records. Each is written when its call has ended, with how long it took. */
type Events = { attribute: AttributeCells; end: Cell; service: Cell };

const OTLP: Events = {
  attribute: listed('attributes'),
  end: { column: 'timeUnixNano' },
  service: { column: 'resourceLogs[].resource.attributes', attribute: 'service.name' },
};
/** A file that Gemini CLI writes itself, of its SDK's log records one after the other. */
const OUTFILE: Events = {
  attribute: keyed('attributes'),
  end: { column: 'attributes', path: ['event.timestamp'] },
  service: { column: 'resource', path: ['attributes', 'service.name'] },
};

const inOtlp = ['timeUnixNano', 'attributes', 'attributes[event.name]'];
const from = ({ attribute }: Events, ...names: string[]) => ({
  from: 'cells' as const,
  cells: names.flatMap((name) => attribute(name)),
});
const added = ({ attribute }: Events, ...names: string[]): ColumnSource => ({
  from: 'sum',
  cells: names.flatMap((name) => attribute(name)),
});

/** When the call began and how long it took, by the event at its end. */
function times({ attribute, end }: Events): Projection {
  const [duration] = attribute('duration_ms');
  if (duration === undefined) return {};
  return { started_at: { from: 'before', end, duration }, latency_ms: { from: 'cells', cells: [duration] } };
}

/** Records of other events: prompts, tools, what was decided. */
function otherEvents({ attribute }: Events, ...names: string[]): PassOver[] {
  return attribute('event.name').map((cell) => ({ cell, isNot: names, says: 'events that are no model calls' }));
}

/** Claude Code's. Its cost is worked out by Claude Code itself; cached tokens stand beside input tokens. */
export const claudeCodeEvents: LogFormat = {
  id: 'claude-code-events',
  name: 'Claude Code telemetry',
  source:
    'code.claude.com/docs/en/monitoring-usage (events api_request, api_error); event.name with and without its prefix',
  requires: inOtlp,
  requiresOneOf: ['attributes[cache_creation_tokens]', 'attributes[cost_usd]'],
  cached: 'apart',
  costs: 'estimate',
  projection: {
    ...times(OTLP),
    request_id: from(OTLP, 'request_id'),
    model: from(OTLP, 'model'),
    application: { from: 'cells', cells: [OTLP.service] },
    route: from(OTLP, 'query_source'),
    end_user: from(OTLP, 'user.account_uuid', 'user.id'),
    session_id: from(OTLP, 'session.id'),
    status: {
      ...from(OTLP, 'event.name'),
      rename: { api_error: 'error', 'claude_code.api_error': 'error', '*': 'success' },
    },
    input_tokens: from(OTLP, 'input_tokens'),
    cache_read_tokens: from(OTLP, 'cache_read_tokens'),
    cache_write_tokens: from(OTLP, 'cache_creation_tokens'),
    output_tokens: from(OTLP, 'output_tokens'),
    billed_usd: from(OTLP, 'cost_usd'),
  },
  passOver: otherEvents(OTLP, 'api_request', 'claude_code.api_request', 'api_error', 'claude_code.api_error'),
  notes: [
    'Claude Code writes what its calls would cost by list prices; with a subscription they were not billed by token.',
  ],
};

/** Codex's. Input tokens include cached ones, output tokens reasoning ones; nothing says how long a whole call took. */
export const codexEvents: LogFormat = {
  id: 'codex-events',
  name: 'Codex telemetry',
  source:
    'openai/codex, codex-rs/otel (event codex.sse_event of kind response.completed; developers.openai.com/codex/config-advanced)',
  requires: [...inOtlp, 'attributes[event.kind]', 'attributes[input_token_count]'],
  cached: 'inside',
  reasoning: 'inside',
  projection: {
    started_at: { from: 'first', of: [{ from: 'cells', cells: [OTLP.end] }, from(OTLP, 'event.timestamp')] },
    first_token_ms: from(OTLP, 'ttft_ms'),
    model: from(OTLP, 'model', 'slug'),
    application: { from: 'cells', cells: [OTLP.service] },
    end_user: from(OTLP, 'user.account_id'),
    session_id: from(OTLP, 'conversation.id'),
    streamed: { from: 'constant', value: 'true' },
    status: { ...from(OTLP, 'event.kind'), rename: { 'response.failed': 'error', '*': 'success' } },
    input_tokens: from(OTLP, 'input_token_count'),
    cache_read_tokens: from(OTLP, 'cached_token_count'),
    cache_write_tokens: from(OTLP, 'cache_write_token_count'),
    output_tokens: from(OTLP, 'output_token_count'),
    reasoning_tokens: from(OTLP, 'reasoning_token_count'),
  },
  passOver: [
    ...otherEvents(OTLP, 'codex.sse_event'),
    ...OTLP.attribute('event.kind').map((cell) => ({
      cell,
      isNot: ['response.completed', 'response.failed'],
      says: 'events that are no model calls',
    })),
  ],
  notes: ['Codex does not say how long a call took, and its times are those at which the answers ended.'],
};

/** Gemini CLI's. Cached tokens are part of the input; thoughts and the results of built-in tools stand beside output and input. */
function geminiCli(events: Events): Omit<LogFormat, 'id' | 'requires'> {
  return {
    name: 'Gemini CLI telemetry',
    source:
      'google-gemini/gemini-cli, docs/cli/telemetry.md and packages/core/src/telemetry/types.ts (ApiResponseEvent)',
    cached: 'inside',
    reasoning: 'inside',
    projection: {
      ...times(events),
      provider: { ...from(events, 'auth_type'), rename: { 'vertex-ai': 'vertex', '*': 'gemini' }, absent: 'gemini' },
      model: from(events, 'model', 'model_name'),
      application: { from: 'cells', cells: [events.service] },
      route: from(events, 'role'),
      session_id: from(events, 'session.id'),
      status: {
        ...from(events, 'event.name'),
        rename: { 'gemini_cli.api_error': 'error', '*': 'success' },
      },
      input_tokens: added(events, 'input_token_count', 'tool_token_count'),
      cache_read_tokens: from(events, 'cached_content_token_count'),
      output_tokens: added(events, 'output_token_count', 'thoughts_token_count'),
      reasoning_tokens: from(events, 'thoughts_token_count'),
    },
    passOver: otherEvents(events, 'gemini_cli.api_response', 'gemini_cli.api_error'),
    notes: [],
  };
}

export const geminiCliEvents: LogFormat = {
  ...geminiCli(OTLP),
  id: 'gemini-cli-events',
  requires: [...inOtlp, 'attributes[cached_content_token_count]'],
};

export const geminiCliOutfile: LogFormat = {
  ...geminiCli(OUTFILE),
  id: 'gemini-cli-outfile',
  requires: ['attributes.event.name', 'attributes.event.timestamp', 'attributes.cached_content_token_count'],
};
