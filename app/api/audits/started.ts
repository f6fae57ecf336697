import { z } from 'zod';

/** What starting an audit answers, whatever it is of. */
export const startedSchema = z.object({ id: z.string() });
