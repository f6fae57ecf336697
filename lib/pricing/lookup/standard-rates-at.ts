import type { Catalogue } from '../catalogue/catalogue';
import type { Rate } from '../catalogue/rate';
import type { ModelRef } from '../models/resolve-model';
import { modelPrices } from './model-prices';
import { evenlyAround } from './request-times';

const known = new WeakMap<Catalogue, Map<string, readonly Rate[]>>();

/**
 * The standard rates of a model over the week around an instant (ms since 1970); empty if unknown. Kept for each catalogue, because
 * thousands of workloads ask for the same few models.
 */
export function standardRatesAt(catalogue: Catalogue, ref: ModelRef, atMs: number): readonly Rate[] {
  const ofCatalogue = known.get(catalogue) ?? new Map<string, readonly Rate[]>();
  known.set(catalogue, ofCatalogue);
  const key = [ref.provider, ref.model, ref.region ?? '', ref.tier ?? '', atMs].join('\t');
  const rates = ofCatalogue.get(key) ?? modelPrices(catalogue, ref, evenlyAround(atMs)).tiers.standard;
  ofCatalogue.set(key, rates);
  return rates;
}
