import { getOrMake } from '../../workloads/get-or-make';
import { oncePer } from '../../workloads/once-per';
import type { Catalogue } from '../catalogue/catalogue';
import type { Rate } from '../catalogue/rate';
import type { ModelRef } from '../models/resolve-model';
import { modelPrices } from './model-prices';
import { evenlyAround } from './request-times';

const ratesOf = oncePer((_catalogue: Catalogue) => new Map<string, readonly Rate[]>());

/**
 * The standard rates of a model over the week around an instant (ms since 1970); empty if unknown. Kept for each catalogue, because
 * thousands of workloads ask for the same few models.
 */
export function standardRatesAt(catalogue: Catalogue, ref: ModelRef, atMs: number): readonly Rate[] {
  const key = [ref.provider, ref.model, ref.region ?? '', ref.tier ?? '', atMs].join('\t');
  return getOrMake(ratesOf(catalogue), key, () => modelPrices(catalogue, ref, evenlyAround(atMs)).tiers.standard);
}
