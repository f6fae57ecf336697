import { oncePer } from '../../workloads/once-per';
import type { Catalogue } from './catalogue';
import type { Rate } from './rate';

/** Maps provider, then model, to its rates in ascending order of `over`. */
type CatalogueIndex = ReadonlyMap<string, ReadonlyMap<string, readonly Rate[]>>;

/**
 * The catalogue by provider and model, built once per catalogue, because a slider looks rates up many times a second.
 */
export const indexOf = oncePer((catalogue: Catalogue): CatalogueIndex => {
  const index = new Map<string, Map<string, Rate[]>>();
  for (const rate of [...catalogue.rates].sort((a, b) => a.over - b.over)) {
    const models = index.get(rate.provider) ?? new Map<string, Rate[]>();
    index.set(rate.provider, models);
    const rates = models.get(rate.model);
    if (rates) rates.push(rate);
    else models.set(rate.model, [rate]);
  }
  return index;
});
