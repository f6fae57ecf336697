import type { Rate, TokenRates } from '../pricing/catalogue/rate';
import { rateForBand } from '../pricing/lookup/find-rates';
import type { ContextBand } from '../workloads/profile/context-band';
import { type TokenCounts, uncachedInput } from '../workloads/profile/token-counts';

const TOKENS_PER_RATE = 1_000_000;

/**
 * USD for the tokens of a log: each context band at its band's rate, in USD per million tokens. Null when a token type
 * that occurs has no rate: unknown is not zero. Cached tokens cost what `rates` says, the stacking rule included.
 */
export function tokenBill(bands: readonly ContextBand[], rates: readonly Rate[]): number | null {
  let usd = 0;
  for (const band of bands) {
    const bill = bandBill(band.tokens, rateForBand(rates, band.over)?.usd ?? null);
    if (bill === null) return null;
    usd += bill;
  }
  return usd;
}

function bandBill(tokens: TokenCounts, usd: TokenRates | null): number | null {
  const billed: [count: number, usdPerMillion: number | null | undefined][] = [
    [uncachedInput(tokens), usd?.input],
    [tokens.cacheRead, usd?.cacheRead],
    [tokens.cacheWrite5m, usd?.cacheWrite5m],
    [tokens.cacheWrite1h, usd?.cacheWrite1h],
    [tokens.output, usd?.output],
  ];
  let total = 0;
  for (const [count, usdPerMillion] of billed) {
    if (count === 0) continue;
    if (usdPerMillion === null || usdPerMillion === undefined) return null;
    total += (count * usdPerMillion) / TOKENS_PER_RATE;
  }
  return total;
}
