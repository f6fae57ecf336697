import type { EvaluatedLog } from '../archetypes/generate-audit';
import { Draw } from '../logs/draw';
import { callsInOrder, csvLine, finishOf, keyOf, type WrittenLog } from './written-log';

/** A log of one's own with a column for each fact that a gateway knows, and none of what stood around the call. */
export function plainCsv(log: EvaluatedLog): WrittenLog {
  const saysFinish = new Draw(`${log.seed}/csv`).chance(0.5);
  const columns = [
    'request_id',
    'started_at',
    'provider',
    'model',
    'application',
    'route',
    'operation',
    'streamed',
    'latency_ms',
    'first_token_ms',
    'end_user',
    'session_id',
    'status',
    'input_tokens',
    'output_tokens',
    ...(saysFinish ? ['finish_reason'] : []),
  ];
  const lines = callsInOrder(log).map(({ unit, call, id }) =>
    csvLine([
      id,
      new Date(call.startMs).toISOString(),
      unit.provider,
      unit.model,
      unit.application,
      keyOf(unit),
      unit.use.operation ?? 'chat',
      call.streamed,
      call.latencyMs,
      call.firstTokenMs,
      unit.namesUsers && call.user !== null ? `${unit.place}-user-${call.user}` : null,
      unit.namesSessions && call.session !== null ? `${unit.place}-session-${call.session}` : null,
      call.failed ? 503 : 200,
      call.failed ? null : call.input,
      call.failed ? null : call.output,
      ...(saysFinish ? [finishOf(call)] : []),
    ]),
  );
  return { name: 'requests.csv', text: `${[columns.join(','), ...lines].join('\n')}\n` };
}
