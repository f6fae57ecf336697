import * as z from 'zod';

/** A file in the job's folder, by its name there. `upload` is its source if it has not been moved there yet. */
export const storedFileSchema = z.object({
  name: z.string(),
  stored: z.string().regex(/^[a-z0-9-]+$/),
  sha256: z.string().exactOptional(),
  upload: z.string().exactOptional(),
});
export type StoredFile = z.infer<typeof storedFileSchema>;
