import type { Catalogue } from './catalogue';
import type { Rate } from './rate';

/** Maps provider, then model, to its rates in ascending order of `over`. */
type CatalogueIndex = ReadonlyMap<string, ReadonlyMap<string, readonly Rate[]>>;

const indexes = new WeakMap<Catalogue, CatalogueIndex>();

/**
 * The catalogue by provider and model, built once per catalogue, because a slider looks rates up many times a second.
 */
export function indexOf(catalogue: Catalogue): CatalogueIndex {
  const known = indexes.get(catalogue);
  if (known) return known;
  const index = new Map<string, Map<string, Rate[]>>();
  for (const rate of [...catalogue.rates].sort((a, b) => a.over - b.over)) {
    const models = index.get(rate.provider) ?? new Map<string, Rate[]>();
    index.set(rate.provider, models);
    const rates = models.get(rate.model);
    if (rates) rates.push(rate);
    else models.set(rate.model, [rate]);
  }
  indexes.set(catalogue, index);
  return index;
}
