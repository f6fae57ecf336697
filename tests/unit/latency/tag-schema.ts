import * as z from 'zod';
import type { Tag } from '../../../lib/latency/latency-class';
import { evidenceSchema, verdictSchema } from '../../../lib/latency/latency-class-schema';

export const tagSchema = z.object({
  latencyClass: verdictSchema,
  held: z.boolean(),
  probabilities: z.object({ 'real-time': z.number(), 'near-real-time': z.number(), scheduled: z.number() }),
  confidence: z.number().min(0).max(1),
  question: z.string().nullable(),
  questionWhy: z.string().nullable(),
  evidence: z.array(evidenceSchema),
}) satisfies z.ZodType<Tag>;
