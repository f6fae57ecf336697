import { z } from 'zod';
import { reviewKindSchema } from '../../workloads/review-kind';

const range = z.strictObject({ low: z.number(), base: z.number(), high: z.number() });

/**
 * The value that a person gives a setting: a range, one number without a range, yes or no, or for the share to review the kind of
 * workload that says it.
 */
export const ownValueSchema = z.union([range, z.number(), z.boolean(), z.strictObject({ review: reviewKindSchema })]);
export type OwnValue = z.infer<typeof ownValueSchema>;

/** A setting that is the installation's own: its name, its value, who set it, why, and when (ISO 8601, UTC). */
export const ownAssumptionSchema = z.object({
  name: z.string(),
  value: ownValueSchema,
  by: z.string(),
  reason: z.string(),
  on: z.string(),
});
export type OwnAssumption = z.infer<typeof ownAssumptionSchema>;
