import { z } from 'zod';
import { tokenCountsSchema } from './token-counts';

const count = z.number().int().nonnegative();

/** Requests whose input is longer than `over` tokens (and not longer than the next band), with their tokens. */
export const contextBandSchema = z.object({ over: count, requests: count, tokens: tokenCountsSchema });
export type ContextBand = z.infer<typeof contextBandSchema>;
