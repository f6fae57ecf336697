import { z } from 'zod';
import { arrivalsSchema } from './arrivals';
import { concurrencySchema } from './concurrency';
import { contextBandSchema } from './context-band';
import { histogramSchema } from './histogram';
import { retriesSchema } from './retries';
import { sessionShapeSchema } from './session-shape';
import { tokenCountsSchema } from './token-counts';
import { uncountedSchema } from './uncounted';

const count = z.number().int().nonnegative();

/**
 * What the requests of a workload share. A null means that the log does not say.
 * `serviceTier` is part of the key because work that is already in batch must leave the savings base.
 */
export const workloadKeySchema = z.object({
  application: z.string().nullable(),
  route: z.string().nullable(),
  keyName: z.string().nullable(),
  tags: z.string().nullable(),
  operation: z.string().nullable(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  serviceTier: z.string().nullable(),
});
export type WorkloadKey = z.infer<typeof workloadKeySchema>;

/** Spread of a length in tokens: `cv` is the standard deviation over the mean (0 when constant). */
export const spreadSchema = z.object({ mean: z.number().nonnegative(), cv: z.number().nonnegative() });

/** What one pass over the requests measures for one workload. Counts are of the log, not of a month. */
export const workloadProfileSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  key: workloadKeySchema,
  requests: count,
  /** Requests that failed; null when the log has no status. */
  errors: count.nullable(),
  tokens: tokenCountsSchema,
  /** The same requests and tokens, split by context band; they add up to `requests` and `tokens`. */
  bands: z.array(contextBandSchema),
  /** What the log says was billed, in USD, and for how many of the requests it says so; a failed request without tokens has no bill. */
  billed: z.object({ requests: count, usd: z.number().nonnegative() }),
  /** Mean size of one request's input and output in bytes; null when the log does not say. */
  meanBytes: z.object({ input: z.number().nonnegative().nullable(), output: z.number().nonnegative().nullable() }),
  /** Null when the log has no time stamps. */
  arrivals: arrivalsSchema.nullable(),
  /** `known`: requests that say whether they streamed; `yes`: those that did. */
  streamed: z.object({ known: count, yes: count }),
  medianLatencyMs: z.number().nonnegative().nullable(),
  medianFirstTokenMs: z.number().nonnegative().nullable(),
  inputLength: spreadSchema,
  outputLength: spreadSchema,
  /** Distinct values seen, counted approximately above a few; null when the log has no such column. */
  endUsers: count.nullable(),
  sessions: count.nullable(),

  // Measured since 2026-11; null in profiles that were stored before, and where the log does not say.
  /** Distinct API keys by name. */
  keys: count.nullable().default(null),
  /** Requests with a prompt hash, and how many distinct prompts they hold. */
  prompts: z.object({ known: count, distinct: count }).nullable().default(null),
  histograms: z
    .object({
      inputTokens: histogramSchema,
      outputTokens: histogramSchema,
      latencyMs: histogramSchema.nullable(),
      firstTokenMs: histogramSchema.nullable(),
    })
    .nullable()
    .default(null),
  sessionShape: sessionShapeSchema.nullable().default(null),
  concurrency: concurrencySchema.nullable().default(null),
  /** Null where the log has no status, or neither prompts nor sessions to know an attempt by. */
  retries: retriesSchema.nullable().default(null),
  /** Null where every request says its tokens and used some. */
  uncounted: uncountedSchema.nullable().default(null),
});
export type WorkloadProfile = z.infer<typeof workloadProfileSchema>;
