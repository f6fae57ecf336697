import { z } from 'zod';

const count = z.number().int().nonnegative();

/**
 * Tokens by billed type. `input` includes cached tokens and `output` includes reasoning tokens. Cache
 * writes count as the 5-minute kind unless the log says 1 hour.
 */
export const tokenCountsSchema = z.object({
  input: count,
  cacheRead: count,
  cacheWrite5m: count,
  cacheWrite1h: count,
  output: count,
});
export type TokenCounts = z.infer<typeof tokenCountsSchema>;

/** Input tokens billed at the uncached rate: all input less cache reads and cache writes, never below zero. */
export function uncachedInput(tokens: TokenCounts): number {
  return Math.max(0, tokens.input - tokens.cacheRead - tokens.cacheWrite5m - tokens.cacheWrite1h);
}
