import * as z from 'zod';
import { billedPartSchema } from '../billed-kind-schema';
import { partSchema } from '../parts/part';
import { arrivalsSchema } from './arrivals';
import { batchHabitsSchema } from './batch-habits';
import { concurrencySchema } from './concurrency';
import { followUpsSchema } from './follow-ups';
import { histogramSchema } from './histogram';
import { identityDoubtsSchema } from './identity-doubt';
import { clientsSchema, originsSchema } from './origin';
import { retriesSchema } from './retries';
import { sessionShapeSchema } from './session-shape';
import { contextBandSchema } from './tokens/context-band-schema';
import { thinkingSchema } from './tokens/thinking';
import { tokenCountsSchema } from './tokens/token-counts-schema';
import { tokenTimesSchema } from './tokens/token-times';
import { uncountedSchema } from './tokens/uncounted';

const count = z.number().int().nonnegative();

/**
 * The fields that the requests of a workload share. Null means the log does not say. `serviceTier` is part of the key
 * because work that is already in batch must not count towards savings.
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

/** The measurements of one workload from one pass over the requests. Counts are those of the log, not of a month. */
export const measuredWorkloadSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  key: workloadKeySchema,
  /** What it is a part of. Absent for a whole workload. */
  part: partSchema.exactOptional(),
  /** A row that is a sum and does not say of how many requests counts as one. */
  requests: count,
  /** Rows of batches that do not say how many requests they had. `requests` has each as one. */
  uncountedBatches: count.default(0),
  /** Requests that failed; null if the log has no status. */
  errors: count.nullable(),
  tokens: tokenCountsSchema,
  /** The same requests and tokens, split by context band; they add up to `requests` and `tokens`. */
  bands: z.array(contextBandSchema),
  /**
   * The cost in the log, in USD, and the number of requests that have one. A failed request without tokens has
   * no bill. `parts`: the same USD by what they are; absent where the files of the log do not differ in that.
   */
  billed: z.object({
    requests: count,
    usd: z.number().nonnegative(),
    parts: z.array(billedPartSchema).nonempty().exactOptional(),
  }),
  /** Mean size of a request's input and output in bytes; null if the log does not say. */
  meanBytes: z.object({ input: z.number().nonnegative().nullable(), output: z.number().nonnegative().nullable() }),
  /** Null if the log has no time stamps. */
  arrivals: arrivalsSchema.nullable(),
  /** `known`: requests that say whether they streamed. `yes`: requests that streamed. */
  streamed: z.object({ known: count, yes: count }),
  medianLatencyMs: z.number().nonnegative().nullable(),
  medianFirstTokenMs: z.number().nonnegative().nullable(),
  inputLength: spreadSchema,
  outputLength: spreadSchema,
  /** Distinct values, exact where a log is not large; null if the log has no such column. */
  endUsers: count.nullable(),
  sessions: count.nullable(),

  // Measured since 2026-11. Null in older profiles and if the log does not say.
  /** Distinct API keys by name. */
  keys: count.nullable().default(null),
  /** Requests with a prompt hash, and the number of distinct prompts. */
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
  followUps: followUpsSchema.nullable().default(null),
  concurrency: concurrencySchema.nullable().default(null),
  /** Null if the log has no status, or neither prompts nor sessions to match attempts by. */
  retries: retriesSchema.nullable().default(null),
  /**
   * The bands if each sum of an hour or a day that does not count its requests were a single request: the dearest that it can be, as
   * `bands` has it in the shortest. Null without such sums.
   */
  bandsAtMost: z.array(contextBandSchema).nullable().default(null),
  /** The tokens of `bands` by time. Null without a time, or where times count from an unknown start. */
  tokenTimes: tokenTimesSchema.nullable().default(null),
  /** Null if every request has token counts above zero. */
  uncounted: uncountedSchema.nullable().default(null),
  /** Null if no request says whether it reasoned. */
  thinking: thinkingSchema.nullable().default(null),
  /** Columns of users and sessions that name none, so that `endUsers` or `sessions` is null. Null without a doubt. */
  doubted: identityDoubtsSchema.nullable().default(null),
  /**
   * How usual it is to name users where this work runs: 1 where its application does on other requests, or the log has too few applications
   * to say; else the share of those that do. Null where the log names none.
   */
  usersElsewhere: z.number().min(0).max(1).nullable().default(null),
  /** Distinct network addresses, exact where a log is not large. */
  addresses: count.nullable().default(null),
  /** Null if no request says what it is part of. */
  origins: originsSchema.nullable().default(null),
  /** Null if no request names its client. */
  clients: clientsSchema.nullable().default(null),
  /** Requests that say whether their caller went away before the answer was complete, and those whose caller did. */
  cancelled: z.object({ known: count, yes: count }).nullable().default(null),
  /** Requests that say which form of answer they asked for, and those that asked for JSON. */
  structured: z.object({ known: count, yes: count }).nullable().default(null),
  /** Requests that say how many turns of a user they send, and those that send several. */
  severalTurns: z.object({ known: count, yes: count }).nullable().default(null),
  /** Null for work that does not run in batch. */
  batchHabits: batchHabitsSchema.nullable().default(null),
});
export type MeasuredWorkload = z.infer<typeof measuredWorkloadSchema>;

/** A workload with its parts, which hold each of its requests once. Absent where its requests show one use, and in older profiles. */
export const workloadProfileSchema = measuredWorkloadSchema.extend({
  parts: z.array(measuredWorkloadSchema).min(2).exactOptional(),
});
export type WorkloadProfile = z.infer<typeof workloadProfileSchema>;
