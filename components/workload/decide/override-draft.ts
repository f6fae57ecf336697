import { LONGEST_DEADLINE_HOURS } from '@/lib/latency/due';
import type { LatencyClass } from '@/lib/latency/latency-class';
import { readHours } from '@/lib/workloads/workflow/workflow-values';

/** What a person enters to decide by hand. An empty class or deadline stays as it is. */
export type OverrideDraft = { latencyClass: LatencyClass | ''; deadline: string; reason: string };
export type OverrideProblem = { field: 'class' | 'deadline' | 'reason'; says: string };

/** The first mistake, by field; the server checks again. */
export function problemOf({ latencyClass, deadline, reason }: OverrideDraft): OverrideProblem | null {
  const hours = readHours(deadline);
  if (deadline.trim() !== '' && (hours === null || hours === 0)) {
    return { field: 'deadline', says: 'Enter a time, such as 2 s, 30 min, 8 h or 2 days.' };
  }
  if (hours !== null && hours > LONGEST_DEADLINE_HOURS) {
    return { field: 'deadline', says: 'Enter a time of at most a year, such as 8 h or 2 days.' };
  }
  if (latencyClass === '' && deadline.trim() === '') {
    return { field: 'class', says: 'Choose a class, enter a deadline, or both.' };
  }
  if (reason.trim() === '') return { field: 'reason', says: 'Enter a reason. The next reader will ask for it.' };
  return null;
}

/** The decision that a draft without a mistake asks for. */
export function overrideOf({ latencyClass, deadline }: OverrideDraft) {
  return {
    kind: 'override' as const,
    latencyClass: latencyClass === '' ? null : latencyClass,
    deadlineHours: deadline.trim() === '' ? null : readHours(deadline),
  };
}
