import type { ArchetypeCall } from '../archetypes/archetype';
import { callId, type Unit } from '../archetypes/generate-audit';

/** The calls under one root, with the time that the root spans. */
export type Trace = { id: string; calls: { call: ArchetypeCall; id: string }[]; fromMs: number; toMs: number };

/**
 * The traces of a unit. A root begins shortly before its first call. It ends after the last one where something waits or works in it; a
 * route that answers first has ended before the model is asked.
 */
export function tracesOf(unit: Unit): Trace[] {
  const groups = new Map<string, Trace['calls']>();
  for (const [index, call] of unit.calls.entries()) {
    const id = callId(unit, index);
    const key = call.trace === null ? `call ${id}` : `trace ${call.trace}`;
    groups.set(key, [...(groups.get(key) ?? []), { call, id }]);
  }
  const answersFirst = unit.origin.kind === 'request' && unit.origin.answersFirst === true;
  return [...groups.values()].map((calls) => {
    const starts = calls.map(({ call }) => call.startMs);
    const ends = calls.map(({ call }) => call.startMs + call.latencyMs);
    const first = Math.min(...starts);
    const [{ id } = { id: '' }] = calls;
    const times = answersFirst
      ? { fromMs: first - 900, toMs: first - 700 }
      : { fromMs: first - 12, toMs: Math.max(...ends) + 9 };
    return { id: `${id}${id}`, calls, ...times };
  });
}
