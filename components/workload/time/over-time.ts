import type { Mark } from '@/components/charts/column-chart';
import type { Arrivals } from '@/lib/workloads/profile/arrivals';
import type { Schedule } from '@/lib/workloads/profile/schedule/schedule';
import { scheduledStarts } from '@/lib/workloads/profile/schedule/scheduled-starts';

export type OverTime = NonNullable<Arrivals['overTime']>;

const MINUTE_MS = 60_000;

/** The runs that a schedule predicts, as places on the axis of a chart of requests over time. */
export function scheduleMarks({ fromMs, stepMs, counts }: OverTime, schedule: Schedule): Mark[] {
  const width = (schedule.medianRunMinutes * MINUTE_MS) / stepMs;
  return scheduledStarts(schedule, fromMs, fromMs + counts.length * stepMs).map((start) => ({
    at: (start - fromMs) / stepMs,
    width,
  }));
}

/** Requests on each day of a time zone, in order; an hour belongs to the day in which it starts. */
export function byDay({ fromMs, stepMs, counts }: OverTime, dayOf: (ms: number) => string): [string, number][] {
  const days = new Map<string, number>();
  for (const [index, count] of counts.entries()) {
    const day = dayOf(fromMs + index * stepMs);
    days.set(day, (days.get(day) ?? 0) + count);
  }
  return [...days];
}
