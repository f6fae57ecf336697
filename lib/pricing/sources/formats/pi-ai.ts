import type { ObservedRow } from '../rate-observation';
import { asGiven } from './per-million';
import { bandName, type CatalogueEntry, isEntry, type ReadCatalogue, rowOf } from './public-catalogue';

/**
 * The chat models of the npm package @earendil-works/pi-ai: the files of dist/providers/data, each with an entry for an
 * API and a model. USD per million tokens. Its zeros for cached tokens mean that it names no price. It has batch prices
 * only for OpenRouter, whose ids end in `:batch`.
 */
export function piAiRows(files: ReadonlyMap<string, CatalogueEntry>, day: string): ReadCatalogue {
  const rows: ObservedRow[] = [];
  const unread: string[] = [];
  for (const [name, apis] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [api, models] of Object.entries(apis)) {
      if (!isEntry(models)) unread.push(`${name} ${api}`);
      for (const [key, model] of isEntry(models) ? Object.entries(models) : []) {
        const read = isEntry(model) ? rowsOf(model, day) : null;
        if (read === null) unread.push(`${name} ${key}`);
        else rows.push(...read);
      }
    }
  }
  return { source: 'pi-ai', day, rows, unread };
}

/** Null if it is no model of the package. */
function rowsOf({ id, provider, type, cost }: CatalogueEntry, day: string): ObservedRow[] | null {
  if (typeof id !== 'string' || typeof provider !== 'string' || typeof type !== 'string' || !isEntry(cost)) return null;
  if (type !== 'chat') return [];
  const tiers = Array.isArray(cost.tiers) ? cost.tiers.filter(isEntry) : [];
  const model = { provider, model: id.replace(/:batch$/, ''), tier: id.endsWith(':batch') ? 'batch' : 'standard' };
  return [cost, ...tiers].map((band) => {
    const row = rowOf('pi-ai', day, model, {
      input: asGiven(band.input),
      cacheRead: asGiven(band.cacheRead) || null,
      cacheWrite5m: asGiven(band.cacheWrite) || null,
      cacheWrite1h: null,
      output: asGiven(band.output),
    });
    return { ...row, context_band: bandName(Number(band.inputTokensAbove ?? 0)) };
  });
}
