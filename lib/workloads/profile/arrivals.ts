import { z } from 'zod';
import { scheduleSchema } from './schedule';
import { isUndated } from './undated';

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
/** Measured since 2026-11; null in profiles that were stored before, and where the log is too short for it. */
const since = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** Half hours of a week, which starts on Monday 00:00 UTC: fine enough for time zones that are half an hour off. */
export const HALF_HOURS = 336;

/** When the requests of a workload started, in UTC. */
export const arrivalsSchema = z.object({
  firstMs: z.number(),
  lastMs: z.number(),
  activeDays: count,
  /** Requests that started in each hour of the day, 0 to 23. */
  byHour: z.array(count).length(24),
  /** Requests that started on each weekday, Monday first. */
  byWeekday: z.array(count).length(7),
  /** Share of the 10-minute windows between first and last request that hold at least one start. */
  activeWindowShare: share,
  /** Share of requests that fall in the busiest 5 minutes of the hour (0-4, 5-9, ...), summed over all hours. 1/12 when spread evenly. */
  busiestMinutesShare: share,
  /** Number of bursts: runs of starts with at least 10 minutes of silence (two empty 5-minute slots) between one and the next. */
  bursts: count,
  /** Share of the bursts that start within 2 minutes of the commonest start minute of the hour; 1 for a job that cron starts. */
  alignedStartShare: share,

  /** Requests that started in each half hour of the week (see HALF_HOURS). */
  byHalfHourOfWeek: since(z.array(count).length(HALF_HOURS)),
  /** Requests that started in each step from `fromMs` on: hours for a log of under 15 days, else days (UTC). */
  overTime: since(z.object({ fromMs: z.number(), stepMs: z.number().positive(), counts: z.array(count) })),
  /** The coarsest unit that all time stamps of its log are whole multiples of, in ms: 1, 1000, 60000, 300000, an hour or a day. */
  stampMs: since(z.number().positive()),
  /**
   * Of the slots of five minutes that hold a start, the share that begins in the commonest minute of the slot, after two minutes of
   * silence or more, beyond what chance gives: near 1 for what a clock starts every 5, 10 or 15 minutes. Null where stamps are too coarse to tell.
   */
  phaseShare: since(share),
  /** Share of the hours between first and last request that hold at least one start. */
  activeHourShare: since(share),
  /** Variance over mean of the counts in windows of 5 minutes, an hour and a day: 1 for starts that know nothing of each other. */
  fano: since(z.object({ fiveMinutes: z.number(), hour: z.number(), day: z.number() })),
  /** Correlation of the half-hourly counts with those one day and one week later; null under two days and two weeks. */
  repetition: since(
    z.object({ day: z.number().min(-1).max(1).nullable(), week: z.number().min(-1).max(1).nullable() }),
  ),
  /** Median requests and minutes of its runs: starts with ten minutes of silence before and after. */
  typicalRun: since(z.object({ requests: z.number().nonnegative(), minutes: z.number().nonnegative() })),
  /** The clock that starts its runs, if there is one to be seen. */
  schedule: since(scheduleSchema),
});
export type Arrivals = z.infer<typeof arrivalsSchema>;

/** Arrivals whose hours and weekdays are those of a calendar; null where there are none, and where times count from an unknown start. */
export function datedArrivals(arrivals: Arrivals | null | undefined): Arrivals | null {
  return arrivals && !isUndated(arrivals.firstMs) ? arrivals : null;
}
