import * as z from 'zod';

const count = z.number().int().nonnegative();
const sums = z.array(count);

/** Tokens of one context band (see ContextBand), with a sum for each place in time. A type without tokens is empty. */
const bandTimesSchema = z.object({
  over: count,
  places: z.array(z.number().int().nonnegative()),
  input: sums,
  cacheRead: sums,
  cacheWrite5m: sums,
  cacheWrite1h: sums,
  output: sums,
});
export type BandTimes = z.infer<typeof bandTimesSchema>;

/** Hours are kept up to this many, which is two weeks without a pause; of more, days and hours of the week are. */
export const MOST_HOURS = 336;

export const HOURS_A_WEEK = 168;
/** 1970-01-01 was a Thursday: 72 hours into a week that starts on Monday. */
export const HOURS_TO_MONDAY = 72;

/**
 * When the tokens of a workload were used, in UTC, for prices that change or depend on the hour. Tokens without a time, and
 * those in the sum of more than a day, are left out.
 */
export const tokenTimesSchema = z.object({
  step: z.enum(['hour', 'day']),
  /** Places are hours or days since 1970. */
  bySteps: z.array(bandTimesSchema),
  /**
   * Places are hours of the week, Monday 00:00 is 0. Null where the steps are hours. Without the sums of a day, whose hours are
   * unknown.
   */
  byHourOfWeek: z.array(bandTimesSchema).nullable(),
});
export type TokenTimes = z.infer<typeof tokenTimesSchema>;
