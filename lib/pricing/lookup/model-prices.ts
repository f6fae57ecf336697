import type { Catalogue } from '../catalogue/catalogue';
import { indexOf } from '../catalogue/catalogue-index';
import { type Rate, SERVICE_TIERS, type ServiceTier } from '../catalogue/rate';
import type { StackingRule } from '../catalogue/stacking-rule';
import type { ModelRef } from '../models/resolve-model';
import { batchRates } from './batch-rates';
import { blendRates, type WeightedRates } from './blend-rates';
import { findRates } from './find-rates';
import { freeRate } from './free-rate';
import { withHourWrite } from './hour-write';
import { rateOfKindAt, ratesByKind } from './rates-at';
import type { RequestTimes } from './request-times';
import { addBands, type BandTokens } from './token-sums';

/** The price of one model in each tier, in USD per million tokens. A tier without rates is empty. */
export type ModelPrices = {
  tiers: Record<ServiceTier, Rate[]>;
  /** The stacking rule for cached tokens and the source of the batch rates; null if no source says what batch costs. */
  batch: { rule: StackingRule; says: string } | null;
};

const UNPRICED: ModelPrices = { tiers: { standard: [], batch: [], flex: [], priority: [] }, batch: null };

/** A catalogue with only one model. */
function catalogueOf(catalogue: Catalogue, { provider, model }: ModelRef): Catalogue {
  const rates = indexOf(catalogue).get(provider)?.get(model) ?? [];
  return { ...catalogue, rates: rates.map(withHourWrite) };
}

/** A share of the requests during which the same rates were in force, their tokens, and one instant in it. */
type Slice = { share: number; tokens: BandTokens; atMs: number };

function slices(rates: readonly Rate[], times: RequestTimes): Slice[] {
  // Rates without a period are the same at any instant.
  if (rates.every((rate) => rate.inForce === undefined)) return [{ share: 1, tokens: new Map(), atMs: 0 }];
  const kinds = ratesByKind(rates);
  const places = new Map<Rate | undefined, number>(rates.map((rate, place) => [rate, place]));
  const bySet = new Map<string, Slice>();
  for (const { atMs, share, tokens } of times) {
    const set = kinds.map((kind) => places.get(rateOfKindAt(kind, atMs))).join();
    const slice = bySet.get(set) ?? { share: 0, tokens: new Map(), atMs };
    bySet.set(set, slice);
    slice.share += share;
    if (tokens) addBands(slice.tokens, tokens);
  }
  return [...bySet.values()];
}

/**
 * The rates of a model at the times of its requests. If a price changed in between, or changes by the hour, it is
 * weighted (see blendRates). `times` is never empty. Batch follows the provider's rule (see batchRates) at each of those
 * times.
 */
export function modelPrices(catalogue: Catalogue, resolved: ModelRef | null, times: RequestTimes): ModelPrices {
  if (resolved === null) return UNPRICED;
  if (resolved.tier === 'free') return { ...UNPRICED, tiers: { ...UNPRICED.tiers, standard: [freeRate(resolved)] } };
  const modelCatalogue = catalogueOf(catalogue, resolved);
  const parts = slices(modelCatalogue.rates, times);
  const batches = parts.map(({ atMs }) => batchRates(modelCatalogue, resolved, atMs));
  const ratesOf = (tier: ServiceTier): Rate[] => {
    const weighted = parts.map(({ share, tokens, atMs }, index): WeightedRates => {
      const rates = tier === 'batch' ? batches[index]?.rates : findRates(modelCatalogue, resolved, tier, atMs);
      return { share, tokens, rates: rates ?? [] };
    });
    return blendRates(weighted);
  };
  const tiers = Object.fromEntries(SERVICE_TIERS.map((tier) => [tier, ratesOf(tier)])) as Record<ServiceTier, Rate[]>;
  const known = batches.findLast((batch) => batch !== null) ?? null;
  return { tiers, batch: known && { rule: known.rule, says: known.says } };
}
