import * as z from 'zod';

export const MOST_DAYS = 365;
export const USUAL_DAYS = 30;

const DAY_MS = 86_400_000;

/** What a new link is to be: whether it shows names, and after how many days it ends. There is no link without an end. */
export const shareRequestSchema = z.object({
  names: z.boolean(),
  days: z.number().int().min(1).max(MOST_DAYS),
});
export type ShareRequest = z.infer<typeof shareRequestSchema>;

/** The end of a link that is made now. */
export function endOf({ days }: ShareRequest, now: Date): Date {
  return new Date(now.getTime() + days * DAY_MS);
}

/** A live link as lists show it. Times are ISO 8601 in UTC. Its token is not stored, so nothing can show it again. */
export const sharedLinkSchema = z.object({
  id: z.string(),
  audit: z.object({ id: z.string(), name: z.string() }),
  names: z.boolean(),
  createdAt: z.string(),
  expiresAt: z.string(),
  views: z.number().int().nonnegative(),
  lastViewedAt: z.string().nullable(),
});
export type SharedLink = z.infer<typeof sharedLinkSchema>;

/** A link that was just made. Its path is said this once. */
export const madeLinkSchema = sharedLinkSchema.extend({ path: z.string() });
export type MadeLink = z.infer<typeof madeLinkSchema>;
