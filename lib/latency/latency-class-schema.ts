import { z } from 'zod';
import { type Evidence, LATENCY_CLASSES, type Tag } from './latency-class';

export const latencyClassSchema = z.enum(LATENCY_CLASSES);

export const verdictSchema = z.enum([...LATENCY_CLASSES, 'undecided']);

export const evidenceSchema = z.object({
  signal: z.string(),
  value: z.union([z.string(), z.number()]),
  toward: latencyClassSchema,
  weight: z.number(),
  says: z.string(),
}) satisfies z.ZodType<Evidence>;

export const tagSchema = z.object({
  latencyClass: verdictSchema,
  probabilities: z.object({ 'real-time': z.number(), 'near-real-time': z.number(), scheduled: z.number() }),
  confidence: z.number().min(0).max(1),
  question: z.string().nullable(),
  questionWhy: z.string().nullable(),
  evidence: z.array(evidenceSchema),
}) satisfies z.ZodType<Tag>;
