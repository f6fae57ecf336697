import type { Rate, RateStatus, ServiceTier } from '../catalogue/rate';
import { isOld } from '../catalogue/rate-age';
import type { ListedModel } from './listed-rates';

/** The part of the price list to show. An omitted field hides nothing. */
export type PriceFilter = {
  /** Words that must all occur in the model's or the provider's name. */
  search?: string;
  provider?: string;
  tier?: ServiceTier;
  /** `old`: read more than 90 days ago. */
  status?: RateStatus | 'old';
};

/** The models with at least one rate that passes the filter, with only those rates; first the one of exactly the name that is searched. */
export function filterModels(models: readonly ListedModel[], filter: PriceFilter, nowMs: number): ListedModel[] {
  const words = (filter.search ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const passes = (rate: Rate) =>
    (filter.tier === undefined || rate.tier === filter.tier) &&
    (filter.status === undefined || (filter.status === 'old' ? isOld(rate, nowMs) : rate.status === filter.status));
  const found = models.flatMap((listed) => {
    if (filter.provider !== undefined && listed.provider !== filter.provider) return [];
    const name = `${listed.provider} ${listed.model}`.toLowerCase();
    if (!words.every((word) => name.includes(word))) return [];
    const rates = listed.rates.filter(passes);
    return rates.length === 0 ? [] : [{ ...listed, rates }];
  });
  const asked = words.join(' ');
  const exact = ({ model }: ListedModel) => model.toLowerCase() === asked;
  return [...found.filter(exact), ...found.filter((listed) => !exact(listed))];
}

/**
 * The models in pages of at most `most` rates. A model with more rates than a page has room for goes on on the next one,
 * and begins there if it fits as a whole.
 */
export function pagesOf(models: readonly ListedModel[], most: number): ListedModel[][] {
  const pages: ListedModel[][] = [];
  let room = 0;
  for (const { provider, model, rates } of models) {
    for (let at = 0; at < rates.length; ) {
      const rest = rates.length - at;
      if (room === 0 || (rest > room && rest <= most)) {
        pages.push([]);
        room = most;
      }
      const part = rates.slice(at, at + room);
      pages.at(-1)?.push({ provider, model, rates: part });
      at += part.length;
      room -= part.length;
    }
  }
  return pages;
}
