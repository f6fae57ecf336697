import * as z from 'zod';
import { HANDOFF_TARGETS } from './handoff';

/** A hand-off as the API gives it: its files and what to know of it, or why there is none. */
export const handoffSchema = z.object({
  to: z.enum(HANDOFF_TARGETS),
  files: z.array(z.object({ name: z.string(), text: z.string() })),
  says: z.array(z.string()),
  /** Why the runner can't take this plan; null where it can. */
  none: z.string().nullable(),
});
