import type { Rate } from '../catalogue/rate';
import { times } from '../catalogue/token-rates';

/** A cache write of an hour costs twice the input price (platform.claude.com/docs/en/build-with-claude/prompt-caching, "Pricing"). */
const OF_INPUT = 2;

/** A rate of Claude with the price of a cache write of an hour, by Anthropic's rule where its source names only that of five minutes. */
export function withHourWrite(rate: Rate): Rate {
  const { input, cacheWrite5m, cacheWrite1h } = rate.usd;
  if (input === null || cacheWrite5m === null || cacheWrite1h !== null || !rate.model.includes('claude')) return rate;
  return { ...rate, usd: { ...rate.usd, cacheWrite1h: times(input, OF_INPUT) } };
}
