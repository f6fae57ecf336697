import type { ContextBand } from '../workloads/profile/context-band';

/**
 * The same tokens when only `keptShare` (0 to 1) of the cache reads still hit: the others are plain input. Counts stay
 * whole, and `input`, which holds the cached tokens too, does not change.
 */
export function shiftCacheHits(bands: readonly ContextBand[], keptShare: number): ContextBand[] {
  return bands.map((band) => ({
    ...band,
    tokens: { ...band.tokens, cacheRead: Math.round(band.tokens.cacheRead * keptShare) },
  }));
}
