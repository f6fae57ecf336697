import type { Evidence } from '../latency-class';
import type { Subject } from '../subject';
import type { WeightName } from '../weights';

/**
 * A signal of the latency class, as a pure function. It returns null when the subject says nothing about it. `before` is the
 * evidence of the signals that are listed earlier. A signal that depends on another looks there and never calls the other, so
 * that a signal which is taken off the list is out of the verdict.
 */
export type Signal = (subject: Subject, before: readonly Evidence[]) => Evidence | Evidence[] | null;

/** Whether the evidence has one of these signals. */
export const speaksOf = (evidence: readonly Evidence[], names: readonly WeightName[]): boolean =>
  evidence.some(({ signal }) => names.some((name) => name === signal));

/** The evidence of the signals, in order. Each one sees the evidence before it, and that of the lists that were read before. */
export function readSignals(
  signals: readonly Signal[],
  subject: Subject,
  before: readonly Evidence[] = [],
): Evidence[] {
  const evidence: Evidence[] = [];
  for (const signal of signals) evidence.push(...[signal(subject, [...before, ...evidence]) ?? []].flat());
  return evidence;
}
