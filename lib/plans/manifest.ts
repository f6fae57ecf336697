import { z } from 'zod';
const range = z.object({ low: z.number(), high: z.number() });
export const manifestSchema = z.object({
  manifestVersion: z.literal(1),
  batch: z.string(),
  shape: z.string(),
  provider: z.string(),
  endpoint: z.string(),
  model: z.string(),
  promptVersion: z.string(),
  schemaVersion: z.string().nullable(),
  schema: z.string().nullable(),
  workload: z.object({ audit: z.string(), id: z.string(), name: z.string() }).nullable(),
  counts: z.object({ read: z.number(), requests: z.number(), repeated: z.number(), doneBefore: z.number(), setAside: z.number() }),
  requests: z.array(z.object({ file: z.string(), requests: z.number(), bytes: z.number(), sha256: z.string(), inputTokens: z.object({ low: z.number(), high: z.number(), counted: z.string() }), usd: range.nullable() })),
  usd: range.nullable(),
  capUsd: z.number().nullable(),
});
export type Manifest = z.infer<typeof manifestSchema>;
