import type { Scenario } from '@/lib/scenarios/scenario';

/** What a part of the editor gets: the scenario, and how it changes it. */
export type Part = { scenario: Scenario; set: (change: Partial<Scenario>) => void };

/** The values of some names with one changed, or without it where the new one is null. */
export function withValue<Value>(
  values: Readonly<Record<string, Value>>,
  name: string,
  value: Value | null,
): Record<string, Value> {
  const { [name]: _, ...others } = values;
  return value === null ? others : { ...others, [name]: value };
}
