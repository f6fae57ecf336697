import type { PlanEntry } from './plan';
import { doneWithin, hoursUntil, type Turnaround } from './turnaround';

/** Windows that divide a day, so that each day has the same. */
const WINDOWS = [24, 12, 8, 6, 4, 3, 2, 1];
const HOURS_A_DAY = 24;

/**
 * The deadline that a plan takes where nobody gave one: until the next run, in whole days, and at least the window of the way. `gapHours`
 * is the mean time from run to run.
 */
export function assumedDeadline(gapHours: number, windowHours: number | null): number {
  return Math.max(windowHours ?? HOURS_A_DAY, Math.floor(gapHours / HOURS_A_DAY) * HOURS_A_DAY);
}

/** When to send, worked back from the deadline: hours, and P(in time). `everyHours` is null where the plan chooses the longest window in time. */
export function submitTimes(
  deadlineHours: number,
  deadlineAssumed: boolean,
  turnaround: Turnaround,
  share: number,
  everyHours: number | null,
): NonNullable<PlanEntry['submit']> {
  const latestHours = deadlineHours - hoursUntil(turnaround, share);
  const every = everyHours ?? WINDOWS.find((hours) => hours <= latestHours) ?? 1;
  return {
    ...{ deadlineHours, deadlineAssumed, latestHours, everyHours: every },
    inTime: doneWithin(turnaround, deadlineHours - every),
  };
}
