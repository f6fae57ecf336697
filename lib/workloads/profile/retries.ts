import * as z from 'zod';
import { contextBandSchema } from './tokens/context-band-schema';

/**
 * Failed requests that succeeded on a retry, and their tokens by context band. Counts are those of the log, not of a
 * month.
 */
export const retriesSchema = z.object({ requests: z.number().int().nonnegative(), bands: z.array(contextBandSchema) });
export type Retries = z.infer<typeof retriesSchema>;
