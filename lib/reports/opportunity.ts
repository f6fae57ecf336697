import * as z from 'zod';
import { findingSchema } from '../workloads/finding';

/** What could make work cheaper that stays as it is. The kinds overlap, so their savings are never added up. */
export const OPPORTUNITY_KINDS = ['prompt-caching', 'other-model', 'standard-tier', 'failed-calls'] as const;
export type OpportunityKind = (typeof OPPORTUNITY_KINDS)[number];

const usd = z.number().nonnegative();

/**
 * One opportunity of a workload. `saving` is USD a month at the low, base and high of its assumption; null where it is unknown or
 * something blocks it, which `blocker` says. `says` is what it rests on, `test` how to find out whether it holds.
 */
export const opportunitySchema = z.object({
  kind: z.enum(OPPORTUNITY_KINDS),
  /** The model that would do the work, by the catalogue's name. Only for another model. */
  model: z.string().optional(),
  saving: z.object({ low: usd, base: usd, high: usd }).nullable(),
  blocker: findingSchema.nullable(),
  says: z.string(),
  test: z.string(),
  /** Where a vendor says what it rests on, and the day that was read (ISO 8601). */
  source: z.object({ url: z.string(), readOn: z.string() }).optional(),
});
export type Opportunity = z.infer<typeof opportunitySchema>;
