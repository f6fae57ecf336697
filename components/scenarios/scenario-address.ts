import type { Scenario } from '@/lib/scenarios/scenario';
import { scenarioText } from '@/lib/scenarios/scenario-text';

/** A scenario in a column of the page. */
export type Column = { key: number; name: string; scenario: Scenario };

/** As many stand side by side. */
export const MOST_COLUMNS = 4;

/** The part of an address that names the scenarios side by side: `s=NAME~TEXT`, once for each. */
export function scenarioQuery(columns: readonly Pick<Column, 'name' | 'scenario'>[]): string {
  return new URLSearchParams(
    columns.map(({ name, scenario }) => ['s', `${name}~${scenarioText(scenario)}`]),
  ).toString();
}
