import type { Catalogue } from '../catalogue/catalogue';
import { indexOf } from '../catalogue/catalogue-index';
import type { Rate, ServiceTier } from '../catalogue/rate';
import type { ModelRef } from '../models/resolve-model';
import { ratesAt } from './rates-at';
import { regionHeld } from './region-held';

/**
 * The rates of one model in one tier in force at an instant (ms since 1970), from the shortest context band to the
 * longest; empty if unknown. For requests spread over time see modelPrices.
 */
export function findRates(catalogue: Catalogue, ref: ModelRef, tier: ServiceTier, atMs: number): Rate[] {
  const rates = indexOf(catalogue).get(ref.provider)?.get(ref.model) ?? [];
  const region = regionHeld(rates, ref);
  const ofTier = rates.filter((rate) => rate.tier === tier && rate.region === region);
  if (ofTier.every((rate) => rate.inForce === undefined)) return ofTier;
  return ratesAt(ofTier, atMs);
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
