import * as z from 'zod';

/** How spend over time can be split. */
export const SPEND_SPLITS = ['class', 'provider', 'model', 'application'] as const;
export type SpendSplit = (typeof SPEND_SPLITS)[number];

const usd = z.number();

/** `key` null: the log does not say. `others`: how many smaller ones it holds together, which have no name then. */
const seriesSchema = z.object({
  key: z.string().nullable(),
  others: z.number().int().positive().optional(),
  usd: z.array(usd),
});

/**
 * The spend of the log's own days in USD by hour, day, week (from Monday) or month, in UTC. `starts` are the steps, in ISO 8601, and each
 * series has an amount for each. However it is split, the series and `untimed`, the spend whose time the log does not tell, add up to
 * `totals.paid.inLog` to the cent.
 */
export const spendOverTimeSchema = z.object({
  step: z.enum(['hour', 'day', 'week', 'month']),
  starts: z.array(z.string()),
  untimed: usd,
  by: z.object(
    Object.fromEntries(SPEND_SPLITS.map((split) => [split, z.array(seriesSchema)])) as Record<
      SpendSplit,
      z.ZodArray<typeof seriesSchema>
    >,
  ),
});
export type SpendOverTime = z.infer<typeof spendOverTimeSchema>;
export type SpendSeries = z.infer<typeof seriesSchema>;
