import { ANNOTATION_LABELS, type AnnotationField } from './annotation';

/**
 * That somebody set a field of a workload, or took an entry back: `undoes`, and then `value` is what stood before. A null value is none.
 * Ids count up on their own, beside those of decisions. `at` is ISO 8601.
 */
export type AnnotationEntry = {
  id: number;
  workloadId: string;
  field: AnnotationField;
  value: string | null;
  undoes: number | null;
  by: string;
  at: string;
};

/** The entries that can be undone: of each field of a workload the last one that nobody took back. `history` is oldest first. */
export function undoableEntries(history: readonly AnnotationEntry[]): AnnotationEntry[] {
  const undone = new Set(history.map(({ undoes }) => undoes));
  const last = new Map<string, AnnotationEntry>();
  for (const entry of history) {
    if (entry.undoes === null && !undone.has(entry.id)) last.set(`${entry.field} ${entry.workloadId}`, entry);
  }
  return [...last.values()];
}

/** The number of an entry, told apart from that of a decision. */
export function entryNumber(id: number): string {
  return `N${id}`;
}

/** What an entry did, to follow the name of a person. */
export function entrySays({ field, value, undoes }: Pick<AnnotationEntry, 'field' | 'value' | 'undoes'>): string {
  const label = ANNOTATION_LABELS[field].toLowerCase();
  if (undoes !== null) {
    return `undid no. ${entryNumber(undoes)}: ${value === null ? `no ${label}` : `the ${label} is ${value} again`}`;
  }
  return value === null ? `took back the ${label}` : `set the ${label} to ${value}`;
}
