import { catalogue } from '../../pricing/catalogue/catalogue';
import { rateForBand } from '../../pricing/lookup/find-rates';
import { modelPrices } from '../../pricing/lookup/model-prices';
import { resolveModel } from '../../pricing/models/resolve-model';

const MILLION = 1_000_000;

/**
 * What the tokens of answers cost in batch at an instant, in USD: the catalogue's rate of the shortest context, without discounts of the user's
 * own. Input counts cached tokens too. Null where a rate that is needed isn't known.
 */
export function billedUsd(
  { provider, model }: { provider: string; model: string },
  tokens: { input: number; cacheRead: number; output: number },
  atMs: number,
): number | null {
  const ref = resolveModel(catalogue, provider, model);
  const rate = rateForBand(modelPrices(catalogue, ref, [{ atMs, share: 1 }]).tiers.batch, 0);
  if (rate === null) return null;
  const parts: [number, number | null][] = [
    [tokens.input - tokens.cacheRead, rate.usd.input],
    [tokens.cacheRead, rate.usd.cacheRead],
    [tokens.output, rate.usd.output],
  ];
  let usd = 0;
  for (const [count, perMillion] of parts) {
    if (count === 0) continue;
    if (perMillion === null) return null;
    usd += (count * perMillion) / MILLION;
  }
  return usd;
}
