import type { ObservedRow } from '../rate-observation';
import { asGiven } from './per-million';
import { bandName, type CatalogueEntry, isEntry, type ReadCatalogue, rowOf } from './public-catalogue';

/** Whether a file is models.dev/api.json: a provider for each key, with its models. */
export function isModelsDev(file: CatalogueEntry): boolean {
  return Object.values(file).some((entry) => isEntry(entry) && isEntry(entry.models));
}

/**
 * The prices of models.dev, USD per million tokens. Longer contexts are in `context_over_200k`, or in `tiers` by their
 * size, and a fast mode is among the modes. A price of zero for cached tokens means that it names none.
 * Models that write no text have other units.
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
      if (!isEntry(one) || !isEntry(one.cost) || !writesText(one.modalities)) continue;
      const row = (tier: string, above: number, cost: CatalogueEntry) => {
        const usd = {
          input: asGiven(cost.input),
          cacheRead: asGiven(cost.cache_read) || null,
          cacheWrite5m: asGiven(cost.cache_write) || null,
          cacheWrite1h: null,
          output: asGiven(cost.output),
        };
        rows.push({ ...rowOf('models.dev', day, { provider, model, tier }, usd), context_band: bandName(above) });
      };
      const [shortest, ...longer] = bands(one.cost);
      for (const [above, cost] of [shortest, ...longer]) row('standard', above, cost);
      // What a fast mode asks of a longer context is not said, and it is not what it asks of a short one.
      if (longer.length === 0) for (const cost of fastCosts(one)) row('priority', 0, cost);
    }
  }
  return { source: 'models.dev', day, rows, unread };
}

function writesText(modalities: unknown): boolean {
  const output = isEntry(modalities) ? modalities.output : undefined;
  return !Array.isArray(output) || output.includes('text');
}

/** The prices of the modes that OpenAI and Anthropic call fast, and that logs call priority: at most one. */
function fastCosts({ experimental }: CatalogueEntry): CatalogueEntry[] {
  const modes = isEntry(experimental) && isEntry(experimental.modes) ? Object.values(experimental.modes) : [];
  return modes.filter(isEntry).flatMap(({ cost, provider }) => {
    const asked = isEntry(provider) && isEntry(provider.body) ? provider.body : {};
    const fast = asked.service_tier === 'priority' || asked.speed === 'fast';
    return fast && isEntry(cost) ? [cost] : [];
  });
}

type Band = [above: number, cost: CatalogueEntry];

function bands(cost: CatalogueEntry): [shortest: Band, ...longer: Band[]] {
  const tiers = Array.isArray(cost.tiers) ? cost.tiers.filter(isEntry) : [];
  const sized = tiers.flatMap((one): [number, CatalogueEntry][] => {
    const size = isEntry(one.tier) && one.tier.type === 'context' ? one.tier.size : null;
    return typeof size === 'number' ? [[size, one]] : [];
  });
  const over =
    isEntry(cost.context_over_200k) && sized.length === 0 ? [[200_000, cost.context_over_200k] as const] : [];
  return [[0, cost], ...over.map(([above, one]): [number, CatalogueEntry] => [above, one]), ...sized];
}
