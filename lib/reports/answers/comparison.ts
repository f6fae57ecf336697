import * as z from 'zod';
import { findingSchema } from '../../workloads/finding';

const usd = z.number().nullable();

/** The same work on several models, USD a month. Null is unknown, or not sold; `batch` is without its overhead. */
export const comparisonSchema = z.object({
  /** The workload that is compared; null for all priced ones together. */
  workload: z.object({ id: z.string(), name: z.string() }).nullable(),
  workloads: z.number().int(),
  /** Workloads that are not compared, because they have no tokens or no known rate. */
  leftOut: z.number().int(),
  /** How many run on a cheaper tier now; the synchronous figures price them at standard. */
  already: z.object({ inBatch: z.number().int(), onFlex: z.number().int() }),
  rows: z.array(
    z.object({
      as: z.enum(['now', 'same-model', 'named']),
      provider: z.string().nullable(),
      model: z.string().nullable(),
      factor: z.number(),
      found: z.boolean(),
      /** Workloads that a model of this kind can't do, in none of its figures. */
      otherKind: z.number().int(),
      blockers: z.array(findingSchema),
      sync: usd,
      flex: usd,
      batch: usd,
      overhead: usd,
      unpriced: z.number().int(),
    }),
  ),
});
