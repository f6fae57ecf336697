import * as z from 'zod';
import { scheduleSchema } from './schedule/schedule';
import { isUndated } from './undated';

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
/** Measured since 2026-11. Null in older profiles and if the log is too short. */
const since = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** Half hours in a week that starts on Monday 00:00 UTC, because some time zones are half an hour off. */
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
  /**
   * Share of requests in the busiest 5 minutes of the hour (0-4, 5-9, ...), over all hours. 1/12 if they are spread
   * evenly.
   */
  busiestMinutesShare: share,
  /** Number of bursts: runs of starts separated by at least 10 minutes of silence (two empty 5-minute slots). */
  bursts: count,
  /** Share of the bursts that start within 2 minutes of the most common start minute; 1 for a cron job. */
  alignedStartShare: share,

  /** Requests that started in each half hour of the week (see HALF_HOURS). */
  byHalfHourOfWeek: since(z.array(count).length(HALF_HOURS)),
  /** Requests per step since `fromMs`. A step is an hour if the log is under 15 days long, else a day (UTC). */
  overTime: since(z.object({ fromMs: z.number(), stepMs: z.number().positive(), counts: z.array(count) })),
  /** The coarsest unit that divides all time stamps of its log, in ms: 1, 1000, 60000, 300000, an hour or a day. */
  stampMs: since(z.number().positive()),
  /**
   * Of the 5-minute slots with a start: the share that begins in the most common minute of the slot after at least two
   * minutes of silence, corrected for chance. Near 1 for a schedule of every 5, 10 or 15 minutes. Null if the stamps
   * are too coarse.
   */
  phaseShare: since(share),
  /**
   * Of the 5-minute slots with a start: the share that begins in the most common quarter of a minute after at least a minute of silence,
   * corrected for chance. Near 1 for what a timer of whole minutes starts, however often it finds nothing. Null if the stamps are coarser
   * than a second.
   */
  secondShare: since(share),
  /**
   * The five-minute slots inside of its runs, without the first and the last of each: how many, their mean of requests, and variance over
   * mean. Null if no run is that long, or the stamps are too coarse.
   */
  pace: since(z.object({ slots: count, perSlot: z.number().nonnegative(), fano: z.number().nonnegative() })),
  /**
   * The hours inside of its stretches of 20 hours and more in which no two hours in a row are without a start, so that it goes on by night;
   * without the first and the last of each. How many, their mean of requests, the variance within a stretch over that mean, and the share
   * of its requests in them. Null without such a stretch, or if the stamps are too coarse.
   */
  nights: since(z.object({ hours: count, perHour: z.number().nonnegative(), fano: z.number().nonnegative(), share })),
  /**
   * When the whole log is in use, ms since 1970. `otherModels`: whether it has other work of the same name that differs in its model
   * alone; null where the work has no name.
   */
  log: since(z.object({ fromMs: z.number(), toMs: z.number(), otherModels: z.boolean().nullable() })),
  /** Share of the hours between first and last request that hold at least one start. */
  activeHourShare: since(share),
  /** Variance over mean of the counts in windows of 5 minutes, an hour and a day. It is 1 for independent starts. */
  fano: since(z.object({ fiveMinutes: z.number(), hour: z.number(), day: z.number() })),
  /**
   * Correlation of the half-hourly counts with those one day and one week later; null for under two days or two weeks.
   */
  repetition: since(
    z.object({ day: z.number().min(-1).max(1).nullable(), week: z.number().min(-1).max(1).nullable() }),
  ),
  /** Median requests and minutes of its runs. A run has ten minutes of silence before and after. */
  typicalRun: since(z.object({ requests: z.number().nonnegative(), minutes: z.number().nonnegative() })),
  /** The schedule that starts its runs, if there is one. */
  schedule: since(scheduleSchema),
});
export type Arrivals = z.infer<typeof arrivalsSchema>;

/** Arrivals with calendar hours and weekdays; null if there are none, or if times count from an unknown start. */
export function datedArrivals(arrivals: Arrivals | null | undefined): Arrivals | null {
  return arrivals && !isUndated(arrivals.firstMs) ? arrivals : null;
}
