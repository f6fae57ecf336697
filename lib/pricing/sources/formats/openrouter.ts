import type { ObservedRow } from '../rate-observation';
import { perMillion } from './per-million';
import { bandName, type CatalogueEntry, isEntry, type ReadCatalogue, rowOf } from './public-catalogue';

/** Whether a file is what openrouter.ai/api/v1/models answers: a list `data` of models with `pricing`. */
export function isOpenRouter(file: CatalogueEntry): boolean {
  return Array.isArray(file.data) && file.data.some((entry) => isEntry(entry) && isEntry(entry.pricing));
}

/** The permanent slugs of OpenRouter's models, which its exports name instead of the ids; each once. */
export function permanentSlugs(file: CatalogueEntry): string[] {
  const models = Array.isArray(file.data) ? file.data.filter(isEntry) : [];
  return [...new Set(models.flatMap(({ canonical_slug: slug }) => (typeof slug === 'string' ? [slug] : [])))];
}

/**
 * OpenRouter's own prices, USD per token as text. `overrides` are the prices from a number of prompt tokens on, and hold
 * only what differs. A price of -1 is one that varies, which is not known. Ids with ~ follow another model.
 */
export function openRouterRows(file: CatalogueEntry, day: string): ReadCatalogue {
  const rows: ObservedRow[] = [];
  const unread: string[] = [];
  const models = Array.isArray(file.data) ? file.data : [];
  for (const [place, entry] of models.entries()) {
    if (!isEntry(entry) || typeof entry.id !== 'string' || !isEntry(entry.pricing)) {
      unread.push(`model ${place + 1}`);
      continue;
    }
    if (entry.id.startsWith('~') || /:(free|batch)$/.test(entry.id)) continue;
    const { pricing, id } = entry;
    const longer = Array.isArray(pricing.overrides) ? pricing.overrides.filter(isEntry) : [];
    for (const band of [{}, ...longer] as CatalogueEntry[]) {
      const price = (name: string) => perMillion(band[name] ?? pricing[name]);
      const row = rowOf(
        'openrouter',
        day,
        { provider: 'openrouter', model: id, tier: 'standard' },
        {
          input: price('prompt'),
          cacheRead: price('input_cache_read'),
          cacheWrite5m: price('input_cache_write'),
          cacheWrite1h: price('input_cache_write_1h'),
          output: price('completion'),
        },
      );
      const above = band.min_prompt_tokens;
      rows.push(typeof above === 'number' ? { ...row, context_band: bandName(above) } : row);
    }
  }
  return { source: 'openrouter', day, rows, unread };
}
