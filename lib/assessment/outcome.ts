import type { Verdict } from '../latency/latency-class';
import type { Outcome } from '../reports/outcome';
import type { Finding } from '../workloads/finding';

/**
 * Sets the accounting column. Unpriced comes first, because nothing else can be said about it. The class comes next,
 * then the blockers.
 */
export function outcomeOf(priced: boolean, verdict: Verdict, blockers: readonly Finding[]): Outcome {
  if (!priced) return 'unpriced';
  if (verdict === 'undecided') return 'undecided';
  if (verdict === 'real-time') return 'kept';
  return blockers.length > 0 ? 'ineligible' : 'moved';
}

/**
 * Blockers other than the endpoint: answers that are needed before the batch window ends, and a net cost.
 * `deadlineHours` null means there is no deadline.
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
      says: `Its answers are needed within minutes. Batch answers within ${windowHours ?? 'an unknown number of'} hours.`,
    });
  } else if (deadlineHours !== null && windowHours !== null && deadlineHours < windowHours) {
    blockers.push({
      code: 'deadline-under-window',
      says: `Its deadline is ${deadlineHours} hours. The batch window is ${windowHours} hours.`,
    });
  }
  if (currentTier === 'flex') {
    const says = 'This work already runs on flex. The saving against standard is already made.';
    blockers.push({ code: 'already-flex', says });
  }
  if (netUsd !== null && netUsd <= 0) {
    blockers.push({ code: 'no-saving', says: 'Batch costs at least as much once its overhead is counted.' });
  }
  return blockers;
}
