import { z } from 'zod';

/**
 * Something that whoever reads the figures must know: a code, which stays as it is, and a sentence. `count` is of how many it is true,
 * of what its maker says.
 */
export const findingSchema = z.object({
  code: z.string(),
  says: z.string(),
  count: z.number().int().nonnegative().exactOptional(),
});
export type Finding = z.infer<typeof findingSchema>;
