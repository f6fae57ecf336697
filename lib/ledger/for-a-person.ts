import type { RecordState } from './record-state';

/** The states that only a person ends: a third failure, and an answer that fails its checks, which is not asked for again as it was. */
export const FOR_A_PERSON: readonly RecordState[] = ['review-required', 'invalid-output'];

/** How many records of a batch wait for a person. */
export function waitForPerson(counts: Readonly<Partial<Record<RecordState, number>>>): number {
  return FOR_A_PERSON.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}
