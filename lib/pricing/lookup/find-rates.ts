import type { Catalogue } from '../catalogue/catalogue';
import { indexOf } from '../catalogue/catalogue-index';
import type { Rate, ServiceTier } from '../catalogue/rate';
import { asksGeneralPrice } from '../models/name-region';
import type { ModelRef } from '../models/resolve-model';
import { ratesAt } from './rates-at';

/**
 * The rates of one model in one tier in force at an instant (ms since 1970), from the shortest context band to the
 * longest; empty if unknown. For requests spread over time see modelPrices.
 */
export function findRates(
  catalogue: Catalogue,
  { provider, model, region = 'default' }: ModelRef,
  tier: ServiceTier,
  atMs: number,
): Rate[] {
  const rates = indexOf(catalogue).get(provider)?.get(model) ?? [];
  const ofTier = ofRegion(rates, region).filter((rate) => rate.tier === tier);
  if (ofTier.every((rate) => rate.inForce === undefined)) return ofTier;
  return ratesAt(ofTier, atMs);
}

/** A region's own rates, or the general ones where the provider asks the same in every region. */
function ofRegion(rates: readonly Rate[], region: string): Rate[] {
  const own = rates.filter((rate) => rate.region === region);
  const [first] = rates;
  if (
    own.length > 0 ||
    !first ||
    !asksGeneralPrice(first.provider, region, new Set(rates.map((rate) => rate.region)))
  ) {
    return own;
  }
  const says = `No source names a price for ${region}, so the general price is used.`;
  return rates
    .filter((rate) => rate.region === 'default')
    .map((rate) => ({ ...rate, status: 'derived', note: rate.note === null ? says : `${rate.note} ${says}` }));
}

/**
 * The rate for requests with more than `over` input tokens: the one with the largest `over` not above it; null if there
 * is none.
 */
export function rateForBand(rates: readonly Rate[], over: number): Rate | null {
  let best: Rate | null = null;
  for (const rate of rates) if (rate.over <= over && (best === null || rate.over > best.over)) best = rate;
  return best;
}
