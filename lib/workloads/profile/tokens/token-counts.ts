/**
 * Tokens by billed type. `input` includes cached tokens and `output` includes reasoning tokens. Cache
 * writes count as the 5-minute kind unless the log says 1 hour.
 */
export type TokenCounts = {
  input: number;
  cacheRead: number;
  cacheWrite5m: number;
  cacheWrite1h: number;
  output: number;
};

/** Input tokens billed at the uncached rate: all input less cache reads and cache writes, never below zero. */
export function uncachedInput(tokens: TokenCounts): number {
  return Math.max(0, tokens.input - tokens.cacheRead - tokens.cacheWrite5m - tokens.cacheWrite1h);
}
