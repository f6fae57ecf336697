import * as z from 'zod';
import { type Evidence, LATENCY_CLASSES } from './latency-class';

export const latencyClassSchema = z.enum(LATENCY_CLASSES);

export const verdictSchema = z.enum([...LATENCY_CLASSES, 'undecided']);

export const evidenceSchema = z.object({
  signal: z.string(),
  value: z.union([z.string(), z.number()]),
  toward: latencyClassSchema,
  weight: z.number(),
  says: z.string(),
}) satisfies z.ZodType<Evidence>;
