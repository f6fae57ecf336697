import { z } from 'zod';
import { reviewKindSchema } from '../../workloads/review-kind-schema';
import type { OwnAssumption } from './own';
import type { OwnValue } from './setting';

const range = z.strictObject({ low: z.number(), base: z.number(), high: z.number() });

export const ownValueSchema = z.union([
  range,
  z.number(),
  z.boolean(),
  z.strictObject({ review: reviewKindSchema }),
]) satisfies z.ZodType<OwnValue>;

export const ownAssumptionSchema = z.object({
  name: z.string(),
  value: ownValueSchema,
  by: z.string(),
  reason: z.string(),
  on: z.string(),
}) satisfies z.ZodType<OwnAssumption>;
