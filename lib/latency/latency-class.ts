import { z } from 'zod';

/** The three classes (lib/latency/README.md): under 2 s, under 5 min, and hourly or slower. */
export const LATENCY_CLASSES = ['real-time', 'near-real-time', 'scheduled'] as const;
export const latencyClassSchema = z.enum(LATENCY_CLASSES);
export type LatencyClass = z.infer<typeof latencyClassSchema>;

/** A class, or `undecided` where the data can't tell. */
export const verdictSchema = z.enum([...LATENCY_CLASSES, 'undecided']);
export type Verdict = z.infer<typeof verdictSchema>;

/**
 * One piece of evidence for or against a class. `weight` is in nats of log-odds added to `toward`;
 * a negative weight speaks against it. `says` is a sentence a person can check.
 */
export const evidenceSchema = z.object({
  signal: z.string(),
  value: z.union([z.string(), z.number()]),
  toward: latencyClassSchema,
  weight: z.number(),
  says: z.string(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** The answer for one workload. `confidence` is the probability of the class that leads by the signals. */
export const tagSchema = z.object({
  latencyClass: verdictSchema,
  probabilities: z.object({ 'real-time': z.number(), 'near-real-time': z.number(), scheduled: z.number() }),
  confidence: z.number().min(0).max(1),
  /** For `undecided`: a question of which every answer settles it. */
  question: z.string().nullable(),
  /** What earlier answers leave open, so that the question is still needed. Null where none was given. */
  questionWhy: z.string().nullable(),
  evidence: z.array(evidenceSchema),
});
export type Tag = z.infer<typeof tagSchema>;
