import * as z from 'zod';
import { formatClock, twoDigits } from '../../../wording/date';
import { formatDuration } from '../../../wording/duration';

/**
 * The schedule that starts the runs of a workload, detected from its log. `everyMinutes` is its period (60 hourly, 1440
 * daily, 10080 weekly). `times` are the minutes of the period at which runs start, in UTC. A week starts on Monday
 * 00:00.
 */
export const scheduleSchema = z.object({
  everyMinutes: z.number().positive(),
  times: z.array(z.number().nonnegative()).min(1),
  /** How many runs start at these times, and their share of all requests. */
  runs: z.number().int().positive(),
  share: z.number().min(0).max(1),
  /** Share of the periods between the first and last run that have a run: 5/7 for a daily job on weekdays. */
  kept: z.number().min(0).max(1),
  medianRunMinutes: z.number().nonnegative(),
});
export type Schedule = z.infer<typeof scheduleSchema>;

const DAY = 1_440;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MINUTE_MS = 60_000;
const clock = (minutes: number) => formatClock(Math.floor((minutes % DAY) / 60), minutes % 60);

/** "daily at 02:00, 41 min", in a zone that is `offsetMinutes` ahead of UTC. */
export function scheduleInWords(schedule: Schedule, offsetMinutes = 0): string {
  const { everyMinutes: every, medianRunMinutes } = schedule;
  const times = schedule.times
    .map((time) => (((time + offsetMinutes) % every) + every) % every)
    .sort((a, b) => a - b)
    .map((time) => {
      if (every > DAY) return `${WEEKDAYS[Math.floor(time / DAY)] ?? ''} ${clock(time)}`;
      return every === 60 ? `minute ${twoDigits(time)}` : clock(time);
    })
    .join(' and ');
  const run = medianRunMinutes < 1 ? 'under a minute' : formatDuration(medianRunMinutes * MINUTE_MS);
  if (every === 7 * DAY) return `weekly on ${times}, ${run}`;
  if (every === DAY) return `daily at ${times}, ${run}`;
  if (every === 60) return `hourly at ${times}, ${run}`;
  return `every ${every % 60 === 0 ? `${every / 60} h` : `${every} min`}, ${run}`;
}
