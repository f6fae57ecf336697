import type { ContextBand } from '../../workloads/profile/tokens/context-band';

/** Which shares of the input (0 to 1) were read from a cache, and written to one. */
export type CacheShares = { cacheRead: number; cacheWrite5m: number; cacheWrite1h: number };

/** The cache shares of some tokens; null where there is no input. */
export function cacheSharesOf(all: readonly (readonly ContextBand[])[]): CacheShares | null {
  const sum = { input: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0 };
  for (const { tokens } of all.flat()) {
    sum.input += tokens.input;
    sum.cacheRead += tokens.cacheRead;
    sum.cacheWrite5m += tokens.cacheWrite5m;
    sum.cacheWrite1h += tokens.cacheWrite1h;
  }
  const { input } = sum;
  if (input === 0) return null;
  return {
    cacheRead: sum.cacheRead / input,
    cacheWrite5m: sum.cacheWrite5m / input,
    cacheWrite1h: sum.cacheWrite1h / input,
  };
}

/** The same tokens with other shares of the input in the cache, as they would have been on another way. Parts of tokens are kept. */
export function cachedAlike(bands: readonly ContextBand[], shares: CacheShares): ContextBand[] {
  return bands.map((band) => {
    const { input, output } = band.tokens;
    const { cacheRead, cacheWrite5m, cacheWrite1h } = shares;
    return {
      ...band,
      tokens: {
        ...{ input, output },
        cacheRead: input * cacheRead,
        cacheWrite5m: input * cacheWrite5m,
        cacheWrite1h: input * cacheWrite1h,
      },
    };
  });
}
