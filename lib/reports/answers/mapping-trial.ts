import * as z from 'zod';

const rows = z.number().int().nonnegative();

/** The result of reading the first rows of a file with a mapping. Counts are rows. `requests` are canonical rows as text, without prompts. */
export const mappingTrialSchema = z.object({
  rows,
  accepted: rows,
  duplicates: rows,
  rejects: z.array(z.object({ reason: z.string(), says: z.string(), count: rows, lines: z.array(z.number()) })),
  notes: z.array(z.string()),
  requests: z.array(z.record(z.string(), z.string())),
});
export type MappingTrial = z.infer<typeof mappingTrialSchema>;
