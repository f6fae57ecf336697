import { type Rate, SERVICE_TIERS } from '../catalogue/rate';
import type { ModelPrices } from './model-prices';

const SAYS =
  'No source has a price for cached tokens here, so they are priced at input. They cost between nothing and that.';

/**
 * Prices with a rate for cached tokens where no source names one: that of input, which is never too low, because no
 * vendor asks more for a cached token than for another. `assumed` says so.
 */
export function withAssumedCachePrices(tiers: ModelPrices['tiers']): ModelPrices['tiers'] {
  const complete = { ...tiers };
  // Flex has a rule of its own (flexRates).
  for (const tier of SERVICE_TIERS) if (tier !== 'flex') complete[tier] = tiers[tier].map(withAssumedCachePrice);
  return complete;
}

function withAssumedCachePrice(rate: Rate): Rate {
  if (rate.usd.cacheRead !== null || rate.usd.input === null) return rate;
  return {
    ...rate,
    usd: { ...rate.usd, cacheRead: rate.usd.input },
    status: 'derived',
    note: rate.note === null ? SAYS : `${rate.note} ${SAYS}`,
    assumed: ['cacheRead'],
  };
}
