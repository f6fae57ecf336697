import type { WorkloadInput } from '../../cost/workload-input';
import { type Capability, findCapability } from '../../pricing/capabilities/capability';
import type { Catalogue } from '../../pricing/catalogue/catalogue';
import { type Rate, SERVICE_TIERS, type ServiceTier } from '../../pricing/catalogue/rate';
import { sameRates } from '../../pricing/catalogue/token-rates';
import { withAssumedCachePrices } from '../../pricing/lookup/assumed-cache-price';
import { flexRates } from '../../pricing/lookup/flex-rates';
import { type ModelPrices, modelPrices } from '../../pricing/lookup/model-prices';
import { type Offer, offersOf } from '../../pricing/lookup/offers';
import { evenlyAround } from '../../pricing/lookup/request-times';
import { withThinkingPrices } from '../../pricing/lookup/thinking-price';
import { tierInName } from '../../pricing/models/name-tier';
import { type ModelRef, resolveModel } from '../../pricing/models/resolve-model';
import type { Prices } from '../../pricing/overrides/prices';
import type { CountedTokens, Work } from '../work/work';

/** The rates of a workload and the input of its price; `input` is null if its volume is unknown. */
export type PricedWork = {
  ref: ModelRef | null;
  provider: string | null;
  capability: Capability | null;
  batch: ModelPrices['batch'];
  /** Every rate that its figures use, each once. */
  rates: readonly Rate[];
  /** The other ways to buy the model. */
  offers: readonly Offer[];
  input: WorkloadInput | null;
  uncounted: CountedTokens['uncounted'];
  /** Whether prices of this installation, and not those of the list, are behind the current rates. */
  ownPrices: boolean;
};

/** What OpenRouter sells for nothing (`:free`), as the tier of the log or the name says. */
function isFree({ provider, serviceTier, facts }: Work): boolean {
  return serviceTier === 'free' && tierInName(provider, freeName(facts.model)) === 'free';
}

const freeName = (model: string | null) => (model === null || model.endsWith(':free') ? model : `${model}:free`);

/**
 * The tier whose rates a workload pays; null if the log names one that no price list has, such as OpenAI's `ultrafast`. A
 * log that names none is of the standard tier, and so is what costs nothing.
 */
export function ratedTier(work: Work): ServiceTier | null {
  if (work.serviceTier === null || isFree(work)) return 'standard';
  return SERVICE_TIERS.find((tier) => tier === work.serviceTier) ?? null;
}

/**
 * The rates of the synchronous bill, which batch is compared with. Priority work that stays is paid at the priority rates; a cheaper
 * tier than standard is an offer of its own. Standard rates where no source has those of priority, which is never too high.
 */
function stayingRates(tier: ServiceTier | null, { standard, priority }: ModelPrices['tiers']): readonly Rate[] {
  return tier === 'priority' && priority.length > 0 ? priority : standard;
}

/** Looks up the price of a workload at the times of its requests. Without times it uses `at` (ms since 1970). */
export function priceWork(
  work: Work,
  { deadlineHours, reviewKind }: Pick<WorkloadInput, 'deadlineHours' | 'reviewKind'>,
  prices: Prices,
  at: number,
): PricedWork {
  const { catalogue } = prices;
  const { model } = work.facts;
  const ref = resolveModel(catalogue, work.provider, isFree(work) ? freeName(model) : model);
  const tier = ratedTier(work);
  // What an unknown tier costs can't be told, nor what another way would save of it.
  const pricesIn = (list: Catalogue) => {
    const { tiers: named, batch } = modelPrices(list, tier === null ? null : ref, work.times ?? evenlyAround(at));
    const complete = (work.facts.cacheReadTokens ?? 0) > 0 ? withAssumedCachePrices(named) : named;
    return { tiers: withThinkingPrices(complete, ref, work.thoughtShare), batch };
  };
  const { tiers, batch } = pricesIn(catalogue);
  const provider = ref?.provider ?? work.unlistedProvider;
  const capability = provider === null ? null : findCapability(provider, ref?.model);
  const currentRates = tiers[tier ?? 'standard'];
  const touched = currentRates.some(({ overrides }) => overrides !== undefined);
  const listedRates = touched ? pricesIn(prices.listed).tiers[tier ?? 'standard'] : currentRates;
  const ownPrices = touched && !sameRates(currentRates, listedRates);
  // Hours are compared at the prices of the log's end, as all that is compared with them is of the log's time.
  const endedAt = work.times?.at(-1)?.atMs ?? at;
  const offers =
    ref === null || tier === null ? [] : offersOf(catalogue, ref, { tiers, batch }, work.serviceTier, endedAt);
  const rates = [...new Set([...tiers.standard, ...currentRates, ...(batch ? tiers.batch : [])])];
  const priced = { ref, provider, capability, batch, rates, offers, ownPrices };
  if (work.volume === null) return { ...priced, input: null, uncounted: null };
  const { tokensAt, ...volume } = work.volume;
  const { tokens, uncounted } = tokensAt(ref, tiers.standard, tiers.batch, capability);
  // If a gateway counted no tokens, its cost of zero is not a bill. Nor is its estimate of zero: it knows no price of the model.
  const countedNothing = uncounted?.priced === 'unknown' && uncounted.zero > 0;
  const pricedNothing = volume.billedKind === 'estimate' && !isFree(work) && !areFree(currentRates);
  const input: WorkloadInput = {
    ...volume,
    ...tokens,
    billedUsd: volume.billedUsd === 0 && (countedNothing || pricedNothing) ? null : volume.billedUsd,
    provider,
    standardRates: stayingRates(tier, tiers),
    currentRates,
    ...(ownPrices && listedRates.length > 0 ? { listedRates } : {}),
    way: 'batch',
    batchRates: batch && tiers.batch,
    flexRates: flexRates(tiers.flex),
    deadlineHours,
    expiryHours: capability?.expiryHours ?? null,
    ...(work.thoughtShare.base === 0 ? {} : { thoughtShare: work.thoughtShare.base }),
    ...(reviewKind === undefined ? {} : { reviewKind }),
  };
  return { ...priced, input, uncounted };
}

/** Whether the catalogue says that a model costs nothing. */
function areFree(rates: readonly Rate[]): boolean {
  return (
    rates.length > 0 && rates.every(({ usd }) => Object.values(usd).every((price) => price === null || price === 0))
  );
}
