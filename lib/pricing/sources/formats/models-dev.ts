import type { ObservedRow } from '../rate-observation';
import { asGiven } from './per-million';
import { bandName, type CatalogueEntry, isEntry, type ReadCatalogue, rowOf } from './public-catalogue';

/** Whether a file is models.dev/api.json: a provider for each key, with its models. */
export function isModelsDev(file: CatalogueEntry): boolean {
  return Object.values(file).some((entry) => isEntry(entry) && isEntry(entry.models));
}

/**
 * The prices of models.dev, USD per million tokens. Longer contexts are in `context_over_200k`, or in `tiers` by their
 * size. A price of zero for cached tokens means that it names none.
 */
export function modelsDevRows(file: CatalogueEntry, day: string): ReadCatalogue {
  const rows: ObservedRow[] = [];
  const unread: string[] = [];
  for (const [provider, entry] of Object.entries(file)) {
    if (!isEntry(entry) || !isEntry(entry.models)) {
      unread.push(provider);
      continue;
    }
    for (const [model, one] of Object.entries(entry.models)) {
      if (!isEntry(one)) unread.push(`${provider} ${model}`);
      if (!isEntry(one) || !isEntry(one.cost)) continue;
      for (const [above, cost] of bands(one.cost)) {
        const row = rowOf(
          'models.dev',
          day,
          { provider, model, tier: 'standard' },
          {
            input: asGiven(cost.input),
            cacheRead: asGiven(cost.cache_read) || null,
            cacheWrite5m: asGiven(cost.cache_write) || null,
            cacheWrite1h: null,
            output: asGiven(cost.output),
          },
        );
        rows.push({ ...row, context_band: bandName(above) });
      }
    }
  }
  return { source: 'models.dev', day, rows, unread };
}

function bands(cost: CatalogueEntry): [above: number, cost: CatalogueEntry][] {
  const tiers = Array.isArray(cost.tiers) ? cost.tiers.filter(isEntry) : [];
  const sized = tiers.flatMap((one): [number, CatalogueEntry][] => {
    const size = isEntry(one.tier) && one.tier.type === 'context' ? one.tier.size : null;
    return typeof size === 'number' ? [[size, one]] : [];
  });
  const over =
    isEntry(cost.context_over_200k) && sized.length === 0 ? [[200_000, cost.context_over_200k] as const] : [];
  return [[0, cost], ...over.map(([above, one]): [number, CatalogueEntry] => [above, one]), ...sized];
}
