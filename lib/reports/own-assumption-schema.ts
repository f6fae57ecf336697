import * as z from 'zod';
import type { OwnAssumption } from '../cost/assumptions/own';
import type { OwnValue } from '../cost/assumptions/setting';
import { reviewKindSchema } from '../workloads/review-kind-schema';

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
