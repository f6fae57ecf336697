import * as z from 'zod';
import { billedKindSchema, billedPartSchema } from '../workloads/billed-kind-schema';
import { contextBandSchema } from '../workloads/profile/tokens/context-band-schema';
import { reviewKindSchema } from '../workloads/review-kind-schema';

const place = z.number().int().nonnegative();
const amount = z.number().nonnegative();

/**
 * What a workload was priced from: its requests and tokens by context band, the factor to a month, and the rates as places in
 * the report's list. Every figure of the workload can be explained and computed again from it.
 */
export const costBasisSchema = z.object({
  bands: z.array(contextBandSchema),
  /** Set where requests have no token counts. `bands` is then an estimate between these two, or what little the log counts. */
  tokenDoubt: z
    .union([z.literal('unknown'), z.object({ low: z.array(contextBandSchema), high: z.array(contextBandSchema) })])
    .optional(),
  monthlyFactor: amount,
  /** The cost in the log, in USD; null unless every request has one. `billedKind` says what it is, or `billedParts` where it is of several kinds. */
  billedUsd: amount.nullable(),
  billedKind: billedKindSchema.optional(),
  billedParts: z.array(billedPartSchema).optional(),
  flatCost: z.object({ usdPerRequest: amount, batchRatio: amount.nullable() }).optional(),
  deadlineHours: amount.nullable(),
  expiryHours: amount.nullable(),
  runsPerMonth: amount,
  meanBytesPerRequest: amount.nullable(),
  /** The share of its output of answers in thinking mode. Absent where none is known. */
  thoughtShare: z.number().positive().max(1).optional(),
  /** What its answers are for. Absent where nobody chose. */
  reviewKind: reviewKindSchema.optional(),
  /** Batch and flex are null where the model is not sold that way. `listed` only where own prices differ from the list. */
  rates: z.object({
    standard: z.array(place),
    current: z.array(place),
    listed: z.array(place).optional(),
    batch: z.array(place).nullable(),
    flex: z.array(place).nullable(),
  }),
});
export type CostBasis = z.infer<typeof costBasisSchema>;
