import { batchRates } from './batch-rates';
import { blendRates, type WeightedRates } from './blend-rates';
import type { Catalogue } from './catalogue';
import { indexOf } from './catalogue-index';
import { findRates } from './find-rates';
import { withoutProfile } from './model-spellings';
import { type Rate, SERVICE_TIERS, type ServiceTier } from './rate';
import { keyOf, periodOf } from './rate-key';
import { ratesAt } from './rates-at';
import type { RequestTimes } from './request-times';
import type { ResolvedModel } from './resolve-model';
import type { StackingRule } from './stacking-rule';

/** What one model costs in each tier, in USD per million tokens; a tier without rates is empty. */
export type ModelPrices = {
  tiers: Record<ServiceTier, Rate[]>;
  /** The stacking rule for cached tokens and where the batch rates come from; null where nothing says what batch costs. */
  batch: { rule: StackingRule; says: string } | null;
};

/** A catalogue of one model (and the one its batch ratio may come from) as it was for a share of the requests. */
type Slice = { share: number; catalogue: Catalogue };

function slices(catalogue: Catalogue, { provider, model }: ResolvedModel, times: RequestTimes): Slice[] {
  const models = indexOf(catalogue).get(provider);
  const names = [...new Set([model, withoutProfile(model)])];
  const rates = names.flatMap((name) => models?.get(name) ?? []);
  const timeless = rates.every((rate) => rate.inForce === undefined);
  if (timeless || times.length === 0) return [{ share: 1, catalogue: { ...catalogue, rates } }];
  const bySet = new Map<string, Slice>();
  for (const { atMs, share } of times) {
    const set = ratesAt(rates, atMs)
      .map((rate) => keyOf(rate) + periodOf(rate))
      .join();
    const slice = bySet.get(set);
    if (slice) slice.share += share;
    else bySet.set(set, { share, catalogue: { ...catalogue, rates, asOf: new Date(atMs).toISOString() } });
  }
  return [...bySet.values()];
}

/**
 * The rates of a model at the times its requests were made. Where a price changed in between, or changes with the hour, it
 * is weighted by the share of the requests. Batch follows the provider's rule (see batchRates) at each of those times.
 */
export function modelPrices(catalogue: Catalogue, resolved: ResolvedModel | null, times: RequestTimes): ModelPrices {
  const parts = resolved === null ? [] : slices(catalogue, resolved, times);
  const { provider = '', model = '', region } = resolved ?? {};
  const batches = parts.map((slice) => batchRates(slice.catalogue, provider, model, region));
  const of = (tier: ServiceTier): Rate[] => {
    const weighted = parts.map(({ share, catalogue: then }, index): WeightedRates => {
      const rates = tier === 'batch' ? batches[index]?.rates : findRates(then, provider, model, tier, region);
      return { share, rates: rates ?? [] };
    });
    return blendRates(weighted);
  };
  const tiers = Object.fromEntries(SERVICE_TIERS.map((tier) => [tier, of(tier)])) as Record<ServiceTier, Rate[]>;
  const known = batches.findLast((batch) => batch !== null) ?? null;
  return { tiers, batch: known && { rule: known.rule, says: known.says } };
}
