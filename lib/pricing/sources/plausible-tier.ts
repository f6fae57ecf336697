import type { ServiceTier, TokenRates } from '../catalogue/rate';

/** A cheaper tier costs at least a fifth of standard. The largest documented discount is half. */
const CHEAPER_LEAST = 0.2;
/** Documented priority rates are 1.75 to 2.5 times standard. Ten times, or no more than standard, is an error. */
const PRIORITY_MOST = 10;

/**
 * Why a tier's rate is implausible beside the standard rate of the same model and band; null if it is plausible. Rates
 * in USD per million tokens.
 */
export function implausibleTier(tier: ServiceTier, usd: TokenRates, standard: TokenRates): string | null {
  for (const type of ['input', 'output'] as const) {
    const [rate, base] = [usd[type], standard[type]];
    if (rate === null || !base) continue;
    const ratio = Number((rate / base).toPrecision(3));
    if (tier === 'priority' && (rate <= base || ratio > PRIORITY_MOST)) return `${type} is ${ratio} times standard`;
    if (tier !== 'batch' && tier !== 'flex') continue;
    if (rate > base) return `${type} ${rate} is above standard ${base}`;
    if (rate > 0 && ratio < CHEAPER_LEAST) return `${type} is ${ratio} of standard`;
  }
  return null;
}
