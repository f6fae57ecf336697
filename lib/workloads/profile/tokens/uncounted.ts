import * as z from 'zod';

const count = z.number().int().nonnegative();
const tokens = z.number().nonnegative().nullable();

/**
 * Requests with and without a token count on one side. A failed request with no count, or with zero, is in neither,
 * because it used none. `low` and `high` are the P10 and P90 of tokens in a request with a count. They are null if rows
 * stand for many requests, or if no request has a count.
 */
export const countedSideSchema = z.object({ known: count, unknown: count, low: tokens, high: tokens });
export type CountedSide = z.infer<typeof countedSideSchema>;

/** The requests of a workload without token counts. An empty, NaN or null count is unknown, never zero. */
export const uncountedSchema = z.object({
  input: countedSideSchema,
  output: countedSideSchema,
  /** Requests without a count on either side. */
  neither: count,
  /** Requests that did not fail but have zero on both sides. This happens in logs that do not count tokens. */
  zero: count,
  /** Output tokens of requests with unknown input. Their context band is unknown, so the first band holds them. */
  outputBesideUnknownInput: count,
});
export type Uncounted = z.infer<typeof uncountedSchema>;
