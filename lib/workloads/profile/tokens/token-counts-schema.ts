import * as z from 'zod';
import type { TokenCounts } from './token-counts';

const count = z.number().int().nonnegative();

export const tokenCountsSchema = z.object({
  input: count,
  cacheRead: count,
  cacheWrite5m: count,
  cacheWrite1h: count,
  output: count,
}) satisfies z.ZodType<TokenCounts>;
