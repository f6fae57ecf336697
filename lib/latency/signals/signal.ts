import type { Evidence } from '../latency-class';
import type { Subject } from '../subject';
import type { WeightName } from '../weights';

/**
 * One sign of the latency class, a pure function; null when the subject says nothing about it. `before` is what the signals
 * listed before it said. A signal that speaks only beside another, or only without it, asks there and never calls the
 * other, so that a signal taken off the list is out of the verdict.
 */
export type Signal = (subject: Subject, before: readonly Evidence[]) => Evidence | Evidence[] | null;

/** Whether one of these names stands in the evidence. */
export const speaksOf = (evidence: readonly Evidence[], names: readonly WeightName[]): boolean =>
  evidence.some(({ signal }) => names.some((name) => name === signal));

/** What the signals say of the subject, each knowing what those before it said. */
export function readSignals(signals: readonly Signal[], subject: Subject): Evidence[] {
  const evidence: Evidence[] = [];
  for (const signal of signals) evidence.push(...[signal(subject, evidence) ?? []].flat());
  return evidence;
}
