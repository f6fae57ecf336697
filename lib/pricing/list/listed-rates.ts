import { findCapability } from '../capabilities/capability';
import type { Catalogue } from '../catalogue/catalogue';
import { indexOf } from '../catalogue/catalogue-index';
import type { Rate } from '../catalogue/rate';
import { keyOf, periodOf } from '../catalogue/rate-key';
import { batchRates } from '../lookup/batch-rates';
import { findRates } from '../lookup/find-rates';
import { bareModel } from '../models/model-spellings';
import type { Provider } from '../models/provider-name';
import type { ModelRef } from '../models/resolve-model';

/** A model with its rates in price-list order: tier, context band, region, period. */
export type ListedModel = { provider: string; model: string; rates: readonly Rate[] };

const TIER_ORDER = ['standard', 'batch', 'flex', 'priority'];
const HOUR_MS = 3_600_000;
const lists = new WeakMap<Catalogue, { hour: number; list: readonly ListedModel[] }>();

/**
 * The whole price list: the catalogue, the batch rates that follow from a provider's documented rule, and a line with
 * status `unknown` if a provider has a batch endpoint but nothing says what the model costs there. `atMs` is an
 * instant, in ms since 1970. The list is made once per catalogue and hour, because prices change at most hourly,
 * and the rates of a model when they are asked for, so that a search answers at once.
 */
export function listedModels(catalogue: Catalogue, atMs: number): readonly ListedModel[] {
  const hour = Math.floor(atMs / HOUR_MS);
  const known = lists.get(catalogue);
  if (known?.hour === hour) return known.list;
  const list = [...indexOf(catalogue)].flatMap(([provider, models]) =>
    [...models].map(([model, rates]): ListedModel => {
      let all: readonly Rate[] | null = null;
      return {
        provider,
        model,
        get rates() {
          all ??= inPlace([...rates, ...unnamedBatch(catalogue, { provider, model }, atMs)]);
          return all;
        },
      };
    }),
  );
  list.sort((a, b) => compare(a.provider, b.provider) || compare(a.model, b.model));
  lists.set(catalogue, { hour, list });
  return list;
}

/** One for all comparisons, since localeCompare makes its own each time. */
const { compare } = new Intl.Collator('en');

/** In price-list order. What a rate is sorted by is made once, and not for each comparison. */
function inPlace(rates: readonly Rate[]): Rate[] {
  return rates
    .map((rate) => ({ rate, place: `${TIER_ORDER.indexOf(rate.tier)} ${keyOf(rate)} ${periodOf(rate)}` }))
    .sort((a, b) => compare(a.rate.region, b.rate.region) || (a.place < b.place ? -1 : 1))
    .map(({ rate }) => rate);
}

/** Current batch rates without a source: derived rates, or one line with status `unknown`. */
function unnamedBatch(catalogue: Catalogue, ref: ModelRef, atMs: number): Rate[] {
  const { provider, model } = ref;
  const standard = findRates(catalogue, ref, 'standard', atMs);
  const [first] = standard;
  const named = new Set(findRates(catalogue, ref, 'batch', atMs).map(({ over }) => over));
  if (!first || named.size === standard.length) return [];
  const batch = batchRates(catalogue, ref, atMs);
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
      note: `No source has a batch price for this model${capability.models.says ? ` (${capability.models.says})` : ''}.`,
    },
  ];
}
