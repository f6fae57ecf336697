import type { Verdict } from '../latency/latency-class';
import type { Outcome } from '../reports/outcome';
import type { Finding } from '../workloads/finding';

/** Design.md's columns of the accounting: unpriced first, since nothing can be said of it; then the class; then what blocks it. */
export function outcomeOf(priced: boolean, verdict: Verdict, blockers: readonly Finding[]): Outcome {
  if (!priced) return 'unpriced';
  if (verdict === 'undecided') return 'undecided';
  if (verdict === 'real-time') return 'kept';
  return blockers.length > 0 ? 'ineligible' : 'moved';
}

/**
 * What stands between work that could wait and batch besides the endpoint: answers needed before the endpoint promises
 * them, and a net cost. `deadlineHours` null means that nothing is due.
 */
export function timingAndCostBlockers(input: {
  verdict: Verdict;
  deadlineHours: number | null;
  windowHours: number | null;
  netUsd: number | null;
  currentTier: string | null;
}): Finding[] {
  const { verdict, deadlineHours, windowHours, netUsd, currentTier } = input;
  const blockers: Finding[] = [];
  if (verdict === 'near-real-time') {
    blockers.push({
      code: 'needed-within-minutes',
      says: `Its answers are needed within minutes; batch answers within ${windowHours ?? 'an unknown number of'} hours.`,
    });
  } else if (deadlineHours !== null && windowHours !== null && deadlineHours < windowHours) {
    blockers.push({
      code: 'deadline-under-window',
      says: `It is due after ${deadlineHours} hours; batch promises an answer within ${windowHours} hours.`,
    });
  }
  if (currentTier === 'flex') {
    const says =
      'This work runs on flex already: what it saves against standard is saved, and is no saving to be made.';
    blockers.push({ code: 'already-flex', says });
  }
  if (netUsd !== null && netUsd <= 0) {
    blockers.push({ code: 'no-saving', says: 'Batch would not be cheaper once its overhead is counted.' });
  }
  return blockers;
}
