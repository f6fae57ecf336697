import type { Rate } from '../catalogue/rate';
import { times } from '../catalogue/token-rates';

const SHARE = 0.1;

/**
 * Mistral bills a cached input token at a tenth of input, for every model (docs.mistral.ai, prompt caching). Most
 * catalogues name no cached price of it.
 */
export function withMistralCachedInput<T extends Pick<Rate, 'provider' | 'tier' | 'usd'>>(rates: readonly T[]): T[] {
  return rates.map((one) => {
    const { input, cacheRead, output } = one.usd;
    if (one.provider !== 'mistral' || one.tier !== 'standard' || cacheRead !== null || !input || !output) return one;
    return { ...one, usd: { ...one.usd, cacheRead: times(input, SHARE) } };
  });
}
