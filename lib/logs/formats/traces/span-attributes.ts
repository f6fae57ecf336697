import type { Cell, ColumnSource, Projection } from '../../columns/column-source';
import type { PassOver } from '../../log-format';
import type { AttributeCells } from './attribute-cells';
import { spanShape } from './span-shape';

/** The model that answered, or the one of a span that knows one alone, by each kind of instrumentation. */
const ANSWERED_ATTRIBUTES = [
  'gen_ai.response.model',
  'ai.response.model',
  'llm.model_name',
  'embedding.model_name',
  'llm.response.model',
] as const;
/** The model that was asked for. */
const REQUESTED_ATTRIBUTES = ['gen_ai.request.model', 'ai.model.id', 'llm.request.model'] as const;

/** An attribute that names a model; a log of spans with one of them is read. */
export const MODEL_ATTRIBUTES = [...ANSWERED_ATTRIBUTES, ...REQUESTED_ATTRIBUTES] as const;

const TELLING = [
  ...MODEL_ATTRIBUTES,
  'gen_ai.operation.name',
  'gen_ai.provider.name',
  'gen_ai.system',
  'input_tokens',
] as const;

const INPUT_ATTRIBUTES = [
  'gen_ai.usage.input_tokens',
  'gen_ai.usage.prompt_tokens',
  'ai.usage.inputTokens',
  'ai.usage.promptTokens',
  'ai.usage.tokens',
  'llm.token_count.prompt',
  'llm.usage.prompt_tokens',
  'input_tokens',
] as const;

const OUTPUT_ATTRIBUTES = [
  'gen_ai.usage.output_tokens',
  'gen_ai.usage.completion_tokens',
  'ai.usage.outputTokens',
  'ai.usage.completionTokens',
  'llm.token_count.completion',
  'llm.usage.completion_tokens',
  'output_tokens',
] as const;

/** Columns of which one shows that a log holds model calls, with the attributes in the list `column`. */
export const tellingList = (column: string) => TELLING.map((name) => `${column}[${name}]`);
/** The same with the attributes as keys of an object. */
export const tellingKeys = (column: string) => TELLING.map((name) => `${column}.${name}`);

/**
 * What the attributes of a model call say, in the words of OpenTelemetry's GenAI conventions now (semantic-conventions-genai,
 * gen-ai-spans.md) and before 1.37, of Vercel's AI SDK (vercel/ai, packages/otel/src/legacy-open-telemetry.ts; `promptTokens` before
 * version 5), OpenLIT (openlit, semcov/__init__.py), OpenLLMetry (traceloop/openllmetry, semantic-conventions-ai), Pydantic AI
 * (pydantic-ai, tests/models/test_instrumented.py: `gen_ai.usage.details.*`, `operation.cost`), OpenInference (its specification) and
 * Claude Code (its monitoring documentation: names without a prefix, cached tokens apart). The total of the AI SDK is not
 * asked: before its version 6 it left Anthropic's cached tokens out of input and total alike.
 */
export function modelCall(attribute: AttributeCells): Projection {
  const cellsOf = (...names: string[]) => ({ from: 'cells' as const, cells: names.flatMap((name) => attribute(name)) });
  const streamed: ColumnSource = {
    from: 'first',
    of: [
      cellsOf('gen_ai.request.stream', 'llm.is_streaming', 'gen_ai.request.is_stream', 'gen_ai.is_streaming'),
      { ...cellsOf('ai.operationId'), rename: STREAMED },
    ],
  };
  return {
    first_token_ms: {
      from: 'first',
      of: [
        {
          ...cellsOf(
            'gen_ai.response.time_to_first_chunk',
            'gen_ai.client.operation.time_to_first_chunk',
            'gen_ai.server.time_to_first_token',
            'gen_ai.server.ttft',
          ),
          unit: 's',
        },
        cellsOf('ai.response.msToFirstChunk', 'ttft_ms'),
      ],
    },
    provider: cellsOf('gen_ai.provider.name', 'gen_ai.system', 'ai.model.provider', 'llm.provider', 'llm.system'),
    model: cellsOf(...ANSWERED_ATTRIBUTES, 'model'),
    requested_model: cellsOf(...REQUESTED_ATTRIBUTES),
    operation: {
      ...cellsOf('gen_ai.operation.name', 'openinference.span.kind', 'llm.request.type', 'ai.operationId'),
      rename: OPERATIONS,
    },
    route: cellsOf('gen_ai.agent.name', 'gen_ai.prompt.name', 'traceloop.workflow.name', 'ai.telemetry.functionId'),
    end_user: cellsOf(
      'enduser.id',
      'user.id',
      'traceloop.association.properties.user_id',
      'ai.telemetry.metadata.userId',
      'gen_ai.request.user',
    ),
    session_id: cellsOf(
      'gen_ai.conversation.id',
      'session.id',
      'traceloop.association.properties.session_id',
      'ai.telemetry.metadata.sessionId',
    ),
    streamed,
    service_tier: cellsOf(
      'openai.response.service_tier',
      'gen_ai.openai.response.service_tier',
      'gen_ai.response.service_tier',
    ),
    input_tokens: cellsOf(...INPUT_ATTRIBUTES),
    cache_read_tokens: cellsOf(
      'gen_ai.usage.cache_read.input_tokens',
      'gen_ai.usage.cache_read_input_tokens',
      'gen_ai.usage.prompt_tokens_details.cached_tokens',
      'gen_ai.usage.input_tokens.cached',
      'gen_ai.usage.cached_input_tokens',
      'gen_ai.usage.cached_tokens',
      'gen_ai.usage.cache_read_tokens',
      'gen_ai.usage.details.cache_read_tokens',
      'gen_ai.usage.details.cached_tokens',
      'ai.usage.cachedInputTokens',
      'ai.usage.inputTokenDetails.cacheReadTokens',
      'llm.token_count.prompt_details.cache_read',
      'cache_read_tokens',
    ),
    cache_write_tokens: cellsOf(
      'gen_ai.usage.cache_creation.input_tokens',
      'gen_ai.usage.cache_creation_input_tokens',
      'gen_ai.usage.prompt_tokens_details.cache_write',
      'gen_ai.usage.input_tokens.cache_write',
      'gen_ai.usage.cache_creation_tokens',
      'gen_ai.usage.details.cache_write_tokens',
      'ai.usage.inputTokenDetails.cacheWriteTokens',
      'llm.token_count.prompt_details.cache_write',
      'cache_creation_tokens',
    ),
    // No convention names it; the exporters that tell it do so under these names.
    cache_write_1h_tokens: cellsOf(
      'gen_ai.usage.cache_creation.ephemeral_1h_input_tokens',
      'gen_ai.usage.cache_creation.ephemeral_1h.input_tokens',
      'gen_ai.usage.details.ephemeral_1h_input_tokens',
    ),
    cached_apart: { ...cellsOf('cache_read_tokens', 'cache_creation_tokens'), rename: { '*': 'true' } },
    output_tokens: cellsOf(...OUTPUT_ATTRIBUTES),
    reasoning_tokens: cellsOf(
      'gen_ai.usage.reasoning.output_tokens',
      'gen_ai.usage.reasoning_tokens',
      'gen_ai.usage.completion_tokens_details.reasoning_tokens',
      'gen_ai.usage.output_tokens.reasoning',
      'gen_ai.usage.details.reasoning_tokens',
      'ai.usage.reasoningTokens',
      'ai.usage.outputTokenDetails.reasoningTokens',
      'llm.usage.reasoning_tokens',
      'llm.token_count.completion_details.reasoning',
    ),
    total_tokens: cellsOf('llm.usage.total_tokens', 'gen_ai.usage.total_tokens', 'llm.token_count.total'),
    billed_usd: cellsOf(
      'gen_ai.usage.cost',
      'gen_ai.usage.total_cost',
      'gen_ai.cost.usd',
      'operation.cost',
      'llm.cost.total',
    ),
    ...spanShape(attribute),
  };
}

/** The AI SDK names its calls; in lower case, as values are compared. */
const STREAMED = {
  'ai.streamtext': 'true',
  'ai.streamtext.dostream': 'true',
  'ai.streamobject': 'true',
  'ai.streamobject.dostream': 'true',
  'ai.generatetext': 'false',
  'ai.generatetext.dogenerate': 'false',
  'ai.generateobject': 'false',
  'ai.generateobject.dogenerate': 'false',
  '*': '',
} as const;

const OPERATIONS = {
  llm: 'chat',
  embeddings: 'embedding',
  'ai.embed': 'embedding',
  'ai.embed.doembed': 'embedding',
  'ai.embedmany': 'embedding',
  'ai.embedmany.doembed': 'embedding',
  'ai.streamtext': 'chat',
  'ai.streamtext.dostream': 'chat',
  'ai.streamobject': 'chat',
  'ai.streamobject.dostream': 'chat',
  'ai.generatetext': 'chat',
  'ai.generatetext.dogenerate': 'chat',
  'ai.generateobject': 'chat',
  'ai.generateobject.dogenerate': 'chat',
} as const;

/** Whether a span failed, by its attributes and by the cells of its status. */
export function spanStatus(attribute: AttributeCells, ...cells: Cell[]): ColumnSource {
  return {
    from: 'first',
    of: [
      { from: 'cells', cells: [...attribute('error.type')], rename: { '*': 'error' } },
      { from: 'cells', cells: [...attribute('success')], rename: { false: 'error', '*': '' } },
      {
        from: 'cells',
        cells,
        rename: {
          2: 'error',
          error: 'error',
          status_code_error: 'error',
          true: 'error',
          failure: 'error',
          '*': 'success',
        },
      },
      { from: 'constant', value: 'success' },
    ],
  };
}

/**
 * Spans that are no model calls. A span of an agent or a chain repeats the tokens of its calls; Logfire writes a copy of a span when it
 * begins (`pending_span`) and a log of a stream when it ends.
 */
export function noModelCalls(attribute: AttributeCells): PassOver[] {
  const where = (name: string, words: { is: readonly string[] } | { isNot: readonly string[] }) =>
    attribute(name).map((cell) => ({ cell, ...words }));
  return [
    ...where('gen_ai.operation.name', { is: AGENTS_AND_TOOLS }).map((rule) => ({ ...rule, says: AGENTS })),
    ...where('traceloop.span.kind', { is: ['workflow', 'task', 'agent', 'tool'] }).map((rule) => ({
      ...rule,
      says: AGENTS,
    })),
    ...where('openinference.span.kind', { isNot: ['', 'llm', 'embedding'] }).map((rule) => ({ ...rule, says: OTHERS })),
    ...where('logfire.span_type', { is: ['pending_span'] }).map((rule) => ({ ...rule, says: OTHERS })),
    {
      all: [...where('logfire.span_type', { is: ['log'] }), ...where('gen_ai.usage.input_tokens', { is: [''] })],
      says: OTHERS,
    },
    // What names no model but has tokens is a call of an unknown model, or a span around calls, which is told by its place.
    {
      all: [...MODEL_ATTRIBUTES, ...INPUT_ATTRIBUTES, ...OUTPUT_ATTRIBUTES].flatMap((name) =>
        where(name, { is: [''] }),
      ),
      says: OTHERS,
    },
  ];
}

const AGENTS_AND_TOOLS = [
  'invoke_agent',
  'create_agent',
  'execute_tool',
  'invoke_workflow',
  'execute_task',
  'agent',
  'framework',
  'vectordb',
];
const AGENTS = 'spans of agents and tools, whose model calls have spans of their own';
const OTHERS = 'spans that are no model calls';
