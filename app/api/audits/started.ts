import * as z from 'zod';

/** The answer to starting any audit. */
export const startedSchema = z.object({ id: z.string() });
