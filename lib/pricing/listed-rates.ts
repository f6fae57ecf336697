import { batchRates } from './batch-rates';
import { findCapability } from './capability';
import type { Catalogue } from './catalogue';
import { indexOf } from './catalogue-index';
import { findRates } from './find-rates';
import { bareModel } from './model-spellings';
import type { Provider } from './provider-name';
import type { Rate } from './rate';
import { keyOf, periodOf } from './rate-key';

/** A model with its rates in the order of a price list: tier, then context band, then region, then period. */
export type ListedModel = { provider: string; model: string; rates: readonly Rate[] };

const TIER_ORDER = ['standard', 'batch', 'flex', 'priority'];
const lists = new WeakMap<Catalogue, readonly ListedModel[]>();

/**
 * The whole price list: what the catalogue holds, the batch rates that follow from a provider's documented rule, and a line
 * of status `unknown` where a provider has a batch endpoint and nothing says what it costs a model. Worked out once per catalogue.
 */
export function listedModels(catalogue: Catalogue): readonly ListedModel[] {
  const known = lists.get(catalogue);
  if (known) return known;
  const list = [...indexOf(catalogue)].flatMap(([provider, models]) =>
    [...models].map(([model, rates]): ListedModel => {
      const all = [...rates, ...unnamedBatch(catalogue, provider, model)];
      return { provider, model, rates: all.sort(byPlace) };
    }),
  );
  list.sort((a, b) => a.provider.localeCompare(b.provider) || a.model.localeCompare(b.model));
  lists.set(catalogue, list);
  return list;
}

function byPlace(a: Rate, b: Rate): number {
  const place = (rate: Rate) => `${TIER_ORDER.indexOf(rate.tier)} ${keyOf(rate)} ${periodOf(rate)}`;
  return a.region.localeCompare(b.region) || (place(a) < place(b) ? -1 : 1);
}

/** Batch rates of now that no source names: derived ones, or one line that says that they are unknown. */
function unnamedBatch(catalogue: Catalogue, provider: string, model: string): Rate[] {
  const standard = findRates(catalogue, provider, model, 'standard');
  const [first] = standard;
  const named = new Set(findRates(catalogue, provider, model, 'batch').map(({ over }) => over));
  if (!first || named.size === standard.length) return [];
  const batch = batchRates(catalogue, provider, model);
  if (batch) return batch.rates.filter(({ over }) => !named.has(over));
  const capability = findCapability(provider, bareModel(provider as Provider, model)) ?? findCapability(provider);
  const [source] = capability?.sources ?? [];
  if (!capability || capability.endpoints.length === 0 || !source) return [];
  const { inForce: _, others: __, overrides: ___, ...key } = first;
  return [
    {
      ...key,
      tier: 'batch',
      usd: { input: null, cacheRead: null, cacheWrite5m: null, cacheWrite1h: null, output: null },
      status: 'unknown',
      source: capability.name,
      url: source.url,
      grade: source.grade,
      note: `No source names a batch price for this model${capability.models.says ? ` (${capability.models.says})` : ''}.`,
    },
  ];
}
