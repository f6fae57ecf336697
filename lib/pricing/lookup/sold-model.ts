import { findCapability } from '../capabilities/capability';
import type { Catalogue } from '../catalogue/catalogue';
import type { Rate } from '../catalogue/rate';
import type { ModelRef } from '../models/resolve-model';
import { flexRates } from './flex-rates';
import { modelPrices } from './model-prices';
import { type Offer, offersOf } from './offers';
import { evenlyAround } from './request-times';
import { thinkingPriceOf } from './thinking-price';
import type { ThinkingPrice } from './thought-rates';

/** All that it takes to price work on a model without the catalogue: its rates in each tier, and the other ways to buy it. */
export type SoldModel = {
  provider: string;
  standard: readonly Rate[];
  /** Empty where it is not sold so. */
  priority: readonly Rate[];
  batch: readonly Rate[] | null;
  flex: readonly Rate[] | null;
  /** As for work at priority, so that standard is among them where both are sold. */
  offers: readonly Offer[];
  /** Hours after which a batch expires. Null where it does not. */
  expiryHours: number | null;
  thinking: ThinkingPrice | null;
};

/** A model of the catalogue at its rates over the week around `atMs` (ms since 1970). */
export function soldModel(catalogue: Catalogue, ref: ModelRef, atMs: number): SoldModel {
  const prices = modelPrices(catalogue, ref, evenlyAround(atMs));
  const { tiers, batch } = prices;
  return {
    provider: ref.provider,
    standard: tiers.standard,
    priority: tiers.priority,
    batch: batch && tiers.batch,
    flex: flexRates(tiers.flex),
    offers: offersOf(catalogue, ref, prices, 'priority', atMs),
    expiryHours: findCapability(ref.provider, ref.model)?.expiryHours ?? null,
    thinking: thinkingPriceOf(ref),
  };
}
