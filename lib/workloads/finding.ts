import * as z from 'zod';

/**
 * A fact that readers of the figures must know: a stable code and a sentence. `count` is the number of items it applies
 * to; the function that makes it says which items.
 */
export const findingSchema = z.object({
  code: z.string(),
  says: z.string(),
  count: z.number().int().nonnegative().exactOptional(),
});
export type Finding = z.infer<typeof findingSchema>;
