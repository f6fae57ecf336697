import * as z from 'zod';

/**
 * The price of a cached token in batch (lib/pricing/data/provider-facts.md, "Stacking rules"). multiply: cache rate
 * times the batch ratio. cache-wins: the synchronous cache rate without discount. batch-only: the batch input rate,
 * cached or not. no-caching: nothing is cached, and all input pays the batch input rate. per-model: the vendor's table
 * has a batch cache rate for some models; the others pay the batch input rate. unknown: no source says; cached tokens
 * are priced as batch-only and marked as derived.
 */
export const STACKING_RULES = ['multiply', 'cache-wins', 'batch-only', 'no-caching', 'per-model', 'unknown'] as const;
export const stackingRuleSchema = z.enum(STACKING_RULES);
export type StackingRule = z.infer<typeof stackingRuleSchema>;
