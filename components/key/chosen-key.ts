import type { KeyChoice } from '@/lib/workloads/key/key-choice';
import { NAMING_COLUMNS, type NamingColumn } from '@/lib/workloads/key/workload-key-columns';

/** The columns that a person chose for the workload key; null leaves the choice to Whowaits. */
export type ChosenKey = readonly NamingColumn[] | null;

/** The choice in an address (?columns=application,route, or auto, or none); the present choice where it has none. */
export function readChosenKey(columns: string | null, present: KeyChoice): ChosenKey {
  if (columns === null) return present.chosenBy === 'whowaits' ? null : present.columns;
  if (columns === 'auto') return null;
  const named = columns.split(',');
  return NAMING_COLUMNS.filter((column) => named.includes(column));
}

/** The same choice as text for an address. */
export function writeChosenKey(key: ChosenKey): string {
  if (key === null) return 'auto';
  return key.length === 0 ? 'none' : key.join(',');
}

/** Whether a choice is the present workload key. */
export function isPresent(key: ChosenKey, { columns, chosenBy }: KeyChoice): boolean {
  if (key === null || chosenBy === 'whowaits') return key === null && chosenBy === 'whowaits';
  return writeChosenKey(key) === writeChosenKey(columns);
}
