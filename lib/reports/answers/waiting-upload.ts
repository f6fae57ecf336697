import * as z from 'zod';

/** A file on its way to an audit, as the screens and the API show it. Sizes are bytes; `expiresAt` is ISO 8601. */
export const waitingUploadSchema = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.number().int().nonnegative(),
  received: z.number().int().nonnegative(),
  fingerprint: z.string().nullable(),
  expiresAt: z.string(),
});
export type WaitingUpload = z.infer<typeof waitingUploadSchema>;
