import type { ArchetypeCall } from '../archetypes/archetype';
import { callId, type EvaluatedLog, type Unit } from '../archetypes/generate-audit';
import { Draw } from '../logs/draw';

/** A log as one format writes it. */
export type WrittenLog = { name: string; text: string };

export type WrittenCall = { unit: Unit; call: ArchetypeCall; id: string };

/** All calls of a log in order of time, as gateways write them. */
export function callsInOrder({ units }: EvaluatedLog): WrittenCall[] {
  return units
    .flatMap((unit) => unit.calls.map((call, index) => ({ unit, call, id: callId(unit, index) })))
    .sort((a, b) => a.call.startMs - b.call.startMs);
}

/** What the key of a unit is called: that of its customer, where each has one. */
export const keyOf = ({ customer, route }: Unit): string => customer ?? route;

/** The choices of a format for one unit, the same in every run. */
const drawOf = ({ seed }: EvaluatedLog, { place }: Unit, format: string): Draw =>
  new Draw(`${seed}/${place}/${format}`);

/** The choices of a format for the key of a unit: the uses of one key share them. */
export const drawOfKey = ({ seed }: EvaluatedLog, { archetype, customer }: Unit, format: string): Draw =>
  new Draw(`${seed}/${archetype.archetype}/${customer ?? ''}/${format}`);

/** The choices of all units, made once. */
export function perUnit<T>(
  log: EvaluatedLog,
  format: string,
  choose: (draw: Draw, unit: Unit) => T,
): (unit: Unit) => T {
  const chosen = new Map(log.units.map((unit) => [unit.place, choose(drawOf(log, unit, format), unit)]));
  return ({ place }) => {
    const found = chosen.get(place);
    if (found === undefined) throw new Error(`Unit ${place} is not of this log.`);
    return found;
  };
}

export const csvLine = (cells: readonly (string | number | boolean | null)[]): string =>
  cells
    .map((cell) => {
      const text = String(cell ?? '');
      return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',');

/** A time as a database prints it: UTC that does not say so. */
export const databaseTime = (ms: number): string => new Date(ms).toISOString().replace('T', ' ').replace('Z', '000');

/** How an answer ended; null where there is none. */
export const finishOf = ({ failed, callsTool }: ArchetypeCall): string | null =>
  failed ? null : callsTool ? 'tool_calls' : 'stop';

/** A message as an SDK sends it. What it says is of no interest, so all but the system prompt are a dot. */
export type Message = { role: 'system' | 'user' | 'assistant' | 'tool'; content: string };

/**
 * The system prompts of a log, where its writer keeps bodies: each use has one of its own, but some put the day or the customer into it, and
 * some have none.
 */
export function systemPrompts(log: EvaluatedLog): (unit: Unit, call: ArchetypeCall) => string | null {
  const kinds = perUnit(log, 'system prompt', (draw) => draw.between(0, 1));
  return (unit, { startMs }) => {
    const kind = kinds(unit);
    if (kind > 0.92) return null;
    const says = `You do the work of ${unit.archetype.archetype}, ${unit.use.use}.`;
    return kind > 0.8 ? `${says} It is ${new Date(startMs).toISOString()}.` : says;
  };
}

/** The messages of each call of a unit: what was said before is sent again where the input of a session grows. */
export function messagesOf(unit: Unit, systemOf: (unit: Unit, call: ArchetypeCall) => string | null): Message[][] {
  const before = new Map<number, { input: number; messages: Message[] }>();
  return unit.calls.map((call) => {
    const system = systemOf(unit, call);
    const last = call.session === null ? undefined : before.get(call.session);
    const grows = last !== undefined && call.input > last.input;
    const answered: Message[] = [
      { role: 'assistant', content: '.' },
      { role: unit.use.callByCall ? 'user' : 'tool', content: '.' },
    ];
    const said: Message[] = grows ? [...last.messages, ...answered] : [{ role: 'user', content: '.' }];
    if (call.session !== null) before.set(call.session, { input: call.input, messages: said });
    return system === null ? said : [{ role: 'system', content: system }, ...said];
  });
}

/** Whether the writer of a log keeps what was sent: a setting of the whole log. */
export const keepsBodies = ({ seed }: EvaluatedLog, format: string, share: number): boolean =>
  new Draw(`${seed}/${format}/bodies`).chance(share);
