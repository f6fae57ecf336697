import type { Catalogue } from './catalogue';
import { indexOf } from './catalogue-index';
import type { Rate, ServiceTier } from './rate';
import { ratesAt } from './rates-at';

/**
 * The rates of one model in one tier and region that are in force at the catalogue's own instant, by context band from short
 * to long; empty when unknown. Names as `resolveModel` gives them. For requests of the past see modelPrices.
 */
export function findRates(
  catalogue: Catalogue,
  provider: string,
  model: string,
  tier: ServiceTier,
  region = 'default',
): Rate[] {
  const rates = indexOf(catalogue).get(provider)?.get(model) ?? [];
  const ofTier = rates.filter((rate) => rate.tier === tier && rate.region === region);
  if (ofTier.every((rate) => rate.inForce === undefined)) return ofTier;
  return ratesAt(ofTier, catalogue.asOf === undefined ? Date.now() : Date.parse(catalogue.asOf));
}

/** The rate for requests with more than `over` input tokens: the one with the largest `over` that is not above it; null when there is none. */
export function rateForBand(rates: readonly Rate[], over: number): Rate | null {
  let best: Rate | null = null;
  for (const rate of rates) if (rate.over <= over && (best === null || rate.over > best.over)) best = rate;
  return best;
}
