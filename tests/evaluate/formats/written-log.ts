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
