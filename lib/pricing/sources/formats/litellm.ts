import type { ObservedRow } from '../rate-observation';
import { perMillion } from './per-million';
import type { CatalogueEntry, ReadCatalogue } from './public-catalogue';
import { isEntry, rowOf } from './public-catalogue';

/** Modes whose tokens a log of requests counts. Images, speech and search have other units. */
const MODES = ['chat', 'completion', 'responses', 'embedding'];
const TIERS = { batches: 'batch', flex: 'flex', priority: 'priority' } as const;
/** The fields of input: per token, in a context band, in a tier. The other prices have the same endings. */
const INPUT = /^input_cost_per_token(?:_above_(\d+)k_tokens)?(?:_(batches|flex|priority))?$/;

/** Whether a file is LiteLLM's model_prices_and_context_window.json: an entry for each model, with its provider. */
export function isLitellm(file: CatalogueEntry): boolean {
  return Object.values(file).some((entry) => isEntry(entry) && typeof entry.litellm_provider === 'string');
}

/** LiteLLM's prices, which are USD per token. It names no day. Its key is the name of a model, with region and path. */
export function litellmRows(file: CatalogueEntry, day: string): ReadCatalogue {
  const rows: ObservedRow[] = [];
  const unread: string[] = [];
  for (const [model, entry] of Object.entries(file)) {
    if (model === 'sample_spec') continue;
    if (!isEntry(entry) || typeof entry.litellm_provider !== 'string') {
      unread.push(model);
      continue;
    }
    if (!MODES.includes(String(entry.mode))) continue;
    const { litellm_provider: provider } = entry;
    for (const field of Object.keys(entry)) {
      const [matched, edge, tier] = INPUT.exec(field) ?? [];
      if (matched === undefined) continue;
      const ending = matched.slice('input_cost_per_token'.length);
      const price = (name: string) => perMillion(entry[`${name}${ending}`]);
      const longWrite = `cache_creation_input_token_cost_above_1hr${ending}`;
      const row = rowOf(
        'litellm',
        day,
        { provider, model, tier: tier ? TIERS[tier as keyof typeof TIERS] : 'standard' },
        {
          input: price('input_cost_per_token'),
          cacheRead: price('cache_read_input_token_cost'),
          cacheWrite5m: price('cache_creation_input_token_cost'),
          cacheWrite1h: perMillion(entry[longWrite]),
          output: price('output_cost_per_token'),
        },
      );
      rows.push(edge === undefined ? row : { ...row, context_band: `gt-${edge}k` });
    }
  }
  return { source: 'litellm', day, rows, unread };
}
