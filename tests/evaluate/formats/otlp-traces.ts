import type { Client } from '../archetypes/archetype';
import type { EvaluatedLog, Unit } from '../archetypes/generate-audit';
import { MINUTE_MS } from '../logs/calendar';
import type { Draw } from '../logs/draw';
import { type Trace, tracesOf } from './traces-of';
import { finishOf, keepsBodies, keyOf, perUnit, systemPrompts, type WrittenLog } from './written-log';

type Value =
  | { stringValue: string }
  | { intValue: string }
  | { doubleValue: number }
  | { boolValue: boolean }
  | { arrayValue: { values: Value[] } };
type Attribute = { key: string; value: Value };
type Span = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: Attribute[];
  status: { code?: number };
};

const KIND = { internal: 1, server: 2, client: 3, consumer: 5 } as const;

const AGENTS: Record<Client, string> = {
  browser: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15',
  mobile: 'TripApp/4.2 (iPhone; iOS 18.5) CFNetwork/1568.300 Darwin/24.2.0',
  backend: 'okhttp/4.12.0',
  curl: 'curl/8.5.0',
  'coding tool': 'claude-cli/1.0.88 (external, cli)',
};

function attributes(given: Record<string, string | number | boolean | readonly string[] | null>): Attribute[] {
  return Object.entries(given).flatMap(([key, value]): Attribute[] => {
    if (value === null) return [];
    if (typeof value === 'string') return [{ key, value: { stringValue: value } }];
    if (typeof value === 'object')
      return [{ key, value: { arrayValue: { values: value.map((stringValue) => ({ stringValue })) } } }];
    if (typeof value === 'boolean') return [{ key, value: { boolValue: value } }];
    return [{ key, value: Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value } }];
  });
}

const nano = (ms: number): string => `${Math.round(ms)}000000`;

/** What stands around the model's spans, by OpenTelemetry's conventions of HTTP, messaging, functions, Kubernetes and Celery. */
function rootOf({ origin }: Unit): Pick<Span, 'name' | 'kind' | 'attributes'> {
  if (origin.kind === 'request') {
    return {
      name: `POST ${origin.route}`,
      kind: KIND.server,
      attributes: attributes({
        'http.request.method': 'POST',
        'http.route': origin.route,
        'http.response.status_code': origin.answersFirst === true ? 202 : 200,
        'user_agent.original': AGENTS[origin.client],
      }),
    };
  }
  if (origin.kind === 'message') {
    return {
      name: `process ${origin.destination}`,
      kind: KIND.consumer,
      attributes: attributes({
        'messaging.system': origin.system,
        'messaging.operation.type': 'process',
        'messaging.destination.name': origin.destination,
      }),
    };
  }
  if (origin.kind === 'celery') {
    return {
      name: `run/${origin.task}`,
      kind: KIND.consumer,
      attributes: attributes({ 'celery.action': 'run', 'celery.task_name': origin.task, 'celery.state': 'SUCCESS' }),
    };
  }
  if (origin.kind === 'function') {
    return {
      name: 'handler',
      kind: origin.trigger === 'timer' ? KIND.internal : KIND.consumer,
      attributes: attributes({ 'faas.trigger': origin.trigger, 'faas.cron': origin.cron }),
    };
  }
  return { name: 'main', kind: KIND.internal, attributes: [] };
}

/** What the process says of itself. A pod of a cron job has the minute for which it was planned in its name. */
function resourceOf(unit: Unit, startMs: number): Attribute[] {
  const { origin, application } = unit;
  const planned = Math.floor(startMs / (15 * MINUTE_MS)) * 15;
  return attributes({
    'service.name': application,
    'telemetry.sdk.language': 'python',
    'k8s.cronjob.name': origin.kind === 'cronjob' ? origin.name : null,
    'k8s.pod.name':
      origin.kind === 'cronjob' ? `${origin.name}-${planned}-x7k2p` : `${application}-6c9f7d5b4-${unit.place}x2kq`,
    'process.command': origin.kind === 'program' ? origin.program : null,
    'cicd.pipeline.name': origin.kind === 'program' && origin.pipeline ? 'checks' : null,
  });
}

type Choices = {
  says: 'stream and first token' | 'nothing of streams';
  passesUsers: boolean;
  passesSessions: boolean;
  system: ReturnType<typeof systemPrompts> | null;
};

function modelSpan(unit: Unit, trace: Trace, parent: string | null, place: number, choices: Choices): Span {
  const { call, id } = trace.calls[place] ?? unreachable();
  const operation = unit.use.operation === 'embedding' ? 'embeddings' : 'chat';
  const finish = finishOf(call);
  const streams = choices.says === 'stream and first token';
  const system = operation === 'chat' ? (choices.system?.(unit, call) ?? null) : null;
  return {
    traceId: trace.id,
    spanId: id,
    ...(parent === null ? {} : { parentSpanId: parent }),
    name: `${operation} ${unit.model}`,
    kind: KIND.client,
    startTimeUnixNano: nano(call.startMs),
    endTimeUnixNano: nano(call.startMs + call.latencyMs),
    attributes: attributes({
      'gen_ai.operation.name': operation,
      'gen_ai.provider.name': unit.provider === 'gemini' ? 'gcp.gemini' : unit.provider,
      'gen_ai.request.model': unit.model,
      'gen_ai.response.model': call.failed ? null : unit.model,
      'gen_ai.prompt.name': keyOf(unit),
      'gen_ai.usage.input_tokens': call.failed ? null : call.input,
      'gen_ai.usage.output_tokens': call.failed ? null : call.output,
      'gen_ai.response.finish_reasons': finish === null ? null : [finish],
      'gen_ai.request.stream': streams ? call.streamed : null,
      'gen_ai.response.time_to_first_chunk': streams && call.firstTokenMs !== null ? call.firstTokenMs / 1000 : null,
      'gen_ai.conversation.id':
        choices.passesSessions && call.session !== null ? `${unit.place}-session-${call.session}` : null,
      'user.id': choices.passesUsers && call.user !== null ? `${unit.place}-user-${call.user}` : null,
      'gen_ai.system_instructions': system === null ? null : JSON.stringify([{ type: 'text', content: system }]),
      'error.type': call.failed ? '503' : null,
    }),
    status: call.failed ? { code: 2 } : {},
  };
}

const unreachable = (): never => {
  throw new Error('A trace has no such call.');
};

/** Whole traces as the collector's file exporter writes them: an export request a line, of one process each. */
export function otlpTraces(log: EvaluatedLog): WrittenLog {
  // By the conventions content is kept only where somebody turned that on.
  const system = keepsBodies(log, 'otlp', 0.5) ? systemPrompts(log) : null;
  const choices = perUnit(
    log,
    'otlp',
    (draw: Draw, unit): Choices => ({
      says: draw.chance(0.6) ? 'stream and first token' : 'nothing of streams',
      passesUsers: unit.namesUsers && draw.chance(0.6),
      passesSessions: unit.namesSessions && draw.chance(0.6),
      system,
    }),
  );
  const lines = log.units.flatMap((unit) =>
    tracesOf(unit).map((trace) => {
      const rootId = `f${trace.id.slice(1, 16)}`;
      const parent = unit.rooted ? rootId : null;
      const spans = trace.calls.map((_, place) => modelSpan(unit, trace, parent, place, choices(unit)));
      const root: Span = {
        traceId: trace.id,
        spanId: rootId,
        ...rootOf(unit),
        startTimeUnixNano: nano(trace.fromMs),
        endTimeUnixNano: nano(trace.toMs),
        status: {},
      };
      const scope = { name: 'opentelemetry.instrumentation.openai_v2', version: '2.1b0' };
      const around = { name: 'opentelemetry.instrumentation.asgi', version: '0.57b0' };
      return JSON.stringify({
        resourceSpans: [
          {
            resource: { attributes: resourceOf(unit, trace.fromMs) },
            scopeSpans: [{ scope, spans }, ...(unit.rooted ? [{ scope: around, spans: [root] }] : [])],
          },
        ],
      });
    }),
  );
  return { name: 'traces.jsonl', text: `${lines.join('\n')}\n` };
}
