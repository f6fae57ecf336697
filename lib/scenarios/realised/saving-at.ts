import { type Assumptions, baseValues } from '../../cost/assumptions/assumptions';
import { paidShare, shiftCacheHits, tokenBill } from '../../cost/bills';
import { cacheHitsKept } from '../../cost/overheads/overheads';
import type { WorkloadInput } from '../../cost/workload-input';
import type { Rate } from '../../pricing/catalogue/rate';
import type { Way } from '../../pricing/lookup/way';
import type { ContextBand } from '../../workloads/profile/tokens/context-band';
import { type CacheShares, cachedAlike } from './cached-alike';

/** What tokens cost as work ran before (`before`) and on its way (`way`), and the share of the rates that is paid (0 to 1). */
export type Terms = { before: readonly Rate[]; way: readonly Rate[] | null; share: number };

/** How the cache works: the shares that are cached as work ran before, null where those of the tokens count, and the share of hits that the way keeps. */
export type Caching = { shares: CacheShares | null; kept: number };

/** USD a month, not rounded, that tokens of a month cost less on a way than as before, without overhead. Null is unknown. */
export function savingAt(
  input: WorkloadInput,
  { before, way, share }: Terms,
  { shares, kept }: Caching,
): number | null {
  if (way === null || cannotPrice(input)) return null;
  const bands = shares === null ? input.bands : cachedAlike(input.bands, shares);
  const saved = lessOf(tokenBill(bands, before), tokenBill(shiftCacheHits(bands, kept, way), way));
  return saved === null ? null : saved * input.monthlyFactor * share;
}

/**
 * USD a month, not rounded, that the tokens of a workload cost at these rates, of which it pays as large a share as it does now. `shares`:
 * what is cached, null for what its tokens say. Rates without a price of cached tokens price what was not cached. Null is unknown.
 */
export function billAt(input: WorkloadInput, rates: readonly Rate[], shares: CacheShares | null): number | null {
  if (cannotPrice(input)) return null;
  const alike = shares === null ? null : tokenBill(cachedAlike(input.bands, shares), rates);
  const usd = alike ?? tokenBill(input.bands, rates);
  return usd === null ? null : usd * input.monthlyFactor * paidShare(input);
}

/** The share of cache hits that a way keeps at the base of the assumptions. */
export function keptOn(way: Way, assumptions: Assumptions, provider: string | null): number {
  return cacheHitsKept(way, baseValues(assumptions, provider));
}

/** Without tokens nothing is priced; zero tokens of some requests mean that none were counted. */
function cannotPrice({ flatCost, tokenDoubt, requests, bands }: WorkloadInput): boolean {
  return flatCost !== undefined || tokenDoubt === 'unknown' || (requests > 0 && !bands.some(hasTokens));
}

function hasTokens({ tokens }: ContextBand): boolean {
  return tokens.input > 0 || tokens.output > 0;
}

/** What one amount is less another; null where one is unknown. */
export function lessOf(usd: number | null, other: number | null): number | null {
  return usd === null || other === null ? null : usd - other;
}
