import type { ArchetypeCall } from '../archetypes/archetype';
import type { EvaluatedLog, Unit } from '../archetypes/generate-audit';
import { tracesOf } from './traces-of';
import {
  databaseTime,
  drawOfKey,
  keepsBodies,
  keyOf,
  messagesOf,
  perUnit,
  systemPrompts,
  type WrittenLog,
} from './written-log';

/** What an application calls the observation around its calls. */
function rootName({ origin }: Unit): string {
  if (origin.kind === 'request') return `POST ${origin.route}`;
  if (origin.kind === 'message') return `consume ${origin.destination}`;
  if (origin.kind === 'celery') return origin.task;
  if (origin.kind === 'cronjob') return origin.name;
  return origin.kind === 'function' ? 'handler' : 'main';
}

/** What each call sent: its messages, or of an embedding its text. */
function bodiesOf(unit: Unit, systemOf: ReturnType<typeof systemPrompts>): ReadonlyMap<ArchetypeCall, string> {
  const messages = messagesOf(unit, systemOf);
  return new Map(
    unit.calls.map((call, at) => [call, unit.use.operation === 'embedding' ? '.' : JSON.stringify(messages[at])]),
  );
}

/** Langfuse's blob storage export of observations, generations with the spans around them (lib/logs/formats/field-notes.md, A2). */
export function langfuseObservations(log: EvaluatedLog): WrittenLog {
  const choices = perUnit(log, 'langfuse', (draw, unit) => ({
    passesUsers: unit.namesUsers && draw.chance(0.7),
    passesSessions: unit.namesSessions && draw.chance(0.7),
    // Integrations that only see the whole answer write no time of its first token.
    seesStreams: draw.chance(0.7),
    environment: drawOfKey(log, unit, 'langfuse environment').pick(['production', 'production', 'default']),
  }));
  // Langfuse keeps what was sent unless it is told not to.
  const keeps = keepsBodies(log, 'langfuse', 0.85);
  const systemOf = systemPrompts(log);
  const rows = log.units.flatMap((unit) => {
    const bodies = keeps ? bodiesOf(unit, systemOf) : null;
    const { passesUsers, passesSessions, seesStreams, environment } = choices(unit);
    const ofPipeline = unit.origin.kind === 'program' && unit.origin.pipeline;
    return tracesOf(unit).flatMap((trace) => {
      const rootId = `root-${trace.id.slice(0, 16)}`;
      const [first] = trace.calls;
      const shared = {
        trace_id: trace.id,
        project_id: 'p',
        environment: ofPipeline ? 'ci' : environment,
        trace_name: unit.application,
        user_id: passesUsers && first?.call.user != null ? `${unit.place}-user-${first.call.user}` : null,
        session_id:
          passesSessions && first?.call.session != null ? `${unit.place}-session-${first.call.session}` : null,
        tags: unit.customer === null ? [] : [unit.customer],
      };
      const generations = trace.calls.map(({ call, id }) => ({
        atMs: call.startMs,
        row: {
          id,
          ...shared,
          type: unit.use.operation === 'embedding' ? 'EMBEDDING' : 'GENERATION',
          parent_observation_id: unit.rooted ? rootId : null,
          start_time: databaseTime(call.startMs),
          end_time: databaseTime(call.startMs + call.latencyMs),
          name: keyOf(unit),
          level: call.failed ? 'ERROR' : 'DEFAULT',
          provided_model_name: unit.model,
          usage_details: call.failed ? {} : { input: call.input, output: call.output, total: call.input + call.output },
          completion_start_time:
            seesStreams && call.firstTokenMs !== null ? databaseTime(call.startMs + call.firstTokenMs) : null,
          latency: call.latencyMs / 1000,
          ...(bodies === null ? {} : { input: bodies.get(call) }),
        },
      }));
      const root = {
        atMs: trace.fromMs,
        row: {
          id: rootId,
          ...shared,
          type: 'SPAN',
          parent_observation_id: null,
          start_time: databaseTime(trace.fromMs),
          end_time: databaseTime(trace.toMs),
          name: rootName(unit),
          level: 'DEFAULT',
          provided_model_name: null,
          usage_details: {},
          completion_start_time: null,
          latency: (trace.toMs - trace.fromMs) / 1000,
        },
      };
      return unit.rooted ? [root, ...generations] : generations;
    });
  });
  const lines = rows.sort((a, b) => a.atMs - b.atMs).map(({ row }) => JSON.stringify(row));
  return { name: 'observations.jsonl', text: `${lines.join('\n')}\n` };
}
