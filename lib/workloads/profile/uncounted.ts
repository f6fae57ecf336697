import { z } from 'zod';

const count = z.number().int().nonnegative();
const tokens = z.number().nonnegative().nullable();

/**
 * Requests that say how many tokens they had on one side, and those that don't. A failed request that says nothing, or zero,
 * is in neither: it used none. `low` and `high`: the 10th and the 90th percentile of tokens in a request that says so; null
 * where rows stand for many requests, or none says so.
 */
export const countedSideSchema = z.object({ known: count, unknown: count, low: tokens, high: tokens });
export type CountedSide = z.infer<typeof countedSideSchema>;

/** The requests of a workload whose tokens the log does not count. An empty, NaN or null count is unknown, never zero. */
export const uncountedSchema = z.object({
  input: countedSideSchema,
  output: countedSideSchema,
  /** Requests that say neither. */
  neither: count,
  /** Requests that did not fail and say zero on both sides, which a log does that counts nothing. */
  zero: count,
  /** Output tokens of requests with unknown input: no band is known for them, and the first one holds them. */
  outputBesideUnknownInput: count,
});
export type Uncounted = z.infer<typeof uncountedSchema>;
