import type { Scenario } from '@/lib/scenarios/scenario';
import { scenarioText } from '@/lib/scenarios/scenario-text';
import type { Pair } from './worker-messages';

/** A scenario in a column of the page. */
export type Column = { key: number; name: string; scenario: Scenario };

/** As many stand side by side. */
export const MOST_COLUMNS = 4;

/**
 * The part of an address that names the scenarios side by side, `s=NAME~TEXT` once for each, and the two that are compared, by their
 * numbers: `diff=1-2`.
 */
export function scenarioQuery(columns: readonly Pick<Column, 'name' | 'scenario'>[], pair: Pair | null): string {
  return new URLSearchParams([
    ...columns.map(({ name, scenario }) => ['s', `${nameText(name)}~${scenarioText(scenario)}`]),
    ...(pair === null ? [] : [['diff', `${pair.from + 1}-${pair.to + 1}`]]),
  ]).toString();
}

/** A name without the tilde that ends it in an address. */
function nameText(name: string): string {
  return name.replaceAll('%', '%25').replaceAll('~', '%7E');
}

/** The name and the text of a scenario of an address; the name is empty where it has none. */
export function readColumn(text: string): { name: string; scenario: string } {
  const tilde = text.indexOf('~');
  const name = text.slice(0, Math.max(0, tilde)).replace(/%7E|%25/g, (code) => (code === '%7E' ? '~' : '%'));
  return { name: name.trim().slice(0, 100), scenario: text.slice(tilde + 1) };
}

/** The two that an address compares; null where it names none. */
export function readPair(text: string): Pair | null {
  const [, from, to] = /^([1-9])-([1-9])$/.exec(text) ?? [];
  return from === undefined || to === undefined ? null : { from: Number(from) - 1, to: Number(to) - 1 };
}
