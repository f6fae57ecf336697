import * as z from 'zod';
import type { ContextBand } from './context-band';
import { tokenCountsSchema } from './token-counts-schema';

const count = z.number().int().nonnegative();

export const contextBandSchema = z.object({
  over: count,
  requests: count,
  tokens: tokenCountsSchema,
}) satisfies z.ZodType<ContextBand>;
