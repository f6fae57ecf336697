import type { Catalogue } from './catalogue';
import { findRates } from './find-rates';
import type { Rate } from './rate';

/**
 * The complete flex rates of a model, in USD per million tokens; null where no catalogue names one. Flex answers one request
 * at a time, so caches work; where no source prices a cached token it is priced at flex input, which is never too little.
 */
export function flexRates(catalogue: Catalogue, provider: string, model: string, region = 'default'): Rate[] | null {
  const named = findRates(catalogue, provider, model, 'flex', region);
  return named.length === 0 ? null : named.map(complete);
}

function complete(rate: Rate): Rate {
  if (rate.usd.cacheRead !== null) return rate;
  const note = [rate.note, 'No source prices cached tokens on flex; they are priced at its input rate.'];
  return {
    ...rate,
    usd: { ...rate.usd, cacheRead: rate.usd.input },
    status: 'derived',
    note: note.filter((part) => part !== null).join(' '),
  };
}
