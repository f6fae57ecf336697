import type { Rate } from '../catalogue/rate';

/**
 * Complete flex rates of a model, in USD per million tokens; null if the catalogue has none. Flex answers one request
 * at a time, so caches work. Without a source, cached tokens are priced at flex input, which is never too low.
 */
export function flexRates(named: readonly Rate[]): Rate[] | null {
  return named.length === 0 ? null : named.map(complete);
}

function complete(rate: Rate): Rate {
  if (rate.usd.cacheRead !== null) return rate;
  const note = [rate.note, 'No source has a price for cached tokens on flex, so they are priced at its input rate.'];
  return {
    ...rate,
    usd: { ...rate.usd, cacheRead: rate.usd.input },
    status: 'derived',
    assumed: ['cacheRead'],
    note: note.filter((part) => part !== null).join(' '),
  };
}
