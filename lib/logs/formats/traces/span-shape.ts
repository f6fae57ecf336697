import type { Cell, Projection } from '../../columns/column-source';
import { asList, joinShapes, messagesShape, type RequestShape, requestShape } from '../../request-shape';
import type { AttributeCells } from './attribute-cells';

/** Messages as a list, or a text of JSON: GenAI conventions, AI SDK. */
const MESSAGES_ATTRIBUTES = ['gen_ai.input.messages', 'ai.prompt.messages'] as const;
/** What began the work, where a span or what made it says so: OpenTelemetry's conventions of functions, messaging and Kubernetes, and Celery's. */
export const TRIGGER_ATTRIBUTES = [
  'k8s.cronjob.name',
  'faas.trigger',
  'messaging.destination.name',
  'messaging.destination',
  'celery.task_name',
] as const;

/** Kinds of spans (opentelemetry-proto, trace.proto: SpanKind) as each exporter writes them. */
export const SPAN_KINDS = Object.fromEntries(
  ['internal', 'server', 'client', 'producer', 'consumer'].flatMap((kind, index) =>
    [String(index + 1), `span_kind_${kind}`, `spankind.${kind}`, kind].map((written) => [written, kind]),
  ),
);

/**
 * The shape of a call by the attributes of its span: of the GenAI conventions (gen-ai-spans.md), the AI SDK (ai.settings.*), and the
 * bodies that OpenInference keeps (`input.value`, `llm.invocation_parameters`). User agents and triggers also stand on the spans around it.
 */
export function spanShape(attribute: AttributeCells): Projection {
  const cellsOf = (...names: string[]) => ({ from: 'cells' as const, cells: names.flatMap((name) => attribute(name)) });
  const inText = (name: string, ...path: string[]) =>
    attribute(name).map((cell): Cell => ({ ...cell, path: [...(cell.path ?? []), ...path] }));
  const bodies = requestShape((path) => [
    ...inText('llm.invocation_parameters', ...path),
    ...inText('input.value', ...path),
  ]);
  const instructions: RequestShape = { system_prompt_hash: cellsOf('gen_ai.system_instructions') };
  const messages = joinShapes(instructions, messagesShape(cellsOf(...MESSAGES_ATTRIBUTES).cells));
  const settings: RequestShape = {
    tools_offered: {
      from: 'cells',
      cells: cellsOf('gen_ai.tool.definitions', 'gen_ai.request.tools').cells.map(asList),
    },
    output_format: cellsOf(
      'gen_ai.output.type',
      'gen_ai.request.response_format',
      'gen_ai.openai.request.response_format',
    ),
    max_output_tokens: cellsOf(
      'gen_ai.request.max_tokens',
      'llm.request.max_tokens',
      'ai.settings.maxOutputTokens',
      'ai.settings.maxTokens',
    ),
    temperature: cellsOf('gen_ai.request.temperature', 'llm.request.temperature', 'ai.settings.temperature'),
  };
  return {
    ...joinShapes({ ...messages, ...settings }, bodies),
    finish_reason: cellsOf('gen_ai.response.finish_reasons', 'ai.response.finishReason'),
    client: cellsOf('user_agent.original', 'http.user_agent'),
    trigger: cellsOf(...TRIGGER_ATTRIBUTES),
    prompt_version: cellsOf(
      'gen_ai.prompt.version',
      'langfuse.observation.prompt.version',
      'llm.prompt_template.version',
      'traceloop.prompt.version',
    ),
  };
}
