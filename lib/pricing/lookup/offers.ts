import { type Capability, findCapability } from '../capabilities/capability';
import type { Catalogue } from '../catalogue/catalogue';
import type { Rate } from '../catalogue/rate';
import { times, timesEach } from '../catalogue/token-rates';
import { fitsPattern } from '../models/name-pattern';
import type { ModelRef } from '../models/resolve-model';
import { flexRates } from './flex-rates';
import type { ModelPrices } from './model-prices';
import { offPeak } from './off-peak';
import type { Way } from './way';

/** One way to buy a model more cheaply: its rates, and how long an answer may take. Hours are null where no source says. */
export type Offer = {
  way: Way;
  rates: readonly Rate[];
  windowHours: number | null;
  /** Hours after which unfinished work runs synchronously. Null where work does not expire. */
  expiryHours: number | null;
  /** Whether a request that goes on from an answer is sent as soon as that is there, and not in a next window. */
  followUps: boolean;
  /** What no source says of it, for people; null if all that matters is known. */
  unknown: string | null;
  /** Absent where the rates of today are those of the log, or unknown. */
  today?: RatesToday;
  /** Set where the price of the way, or that of the work as it runs, has ended since the log and none of today is known. */
  ended?: true;
};

/** The rates of today (USD per million tokens) of the synchronous bill, and those of a way. */
export type RatesToday = { standard: readonly Rate[]; rates: readonly Rate[] };

/**
 * No provider promises how long flex takes. OpenAI and Azure advise a timeout of 15 minutes
 * (developers.openai.com/api/docs/guides/flex-processing), so work has to be able to wait that long.
 */
export const FLEX_HOURS = 0.25;

/**
 * The ways in which a provider sells a model, apart from the one that is paid now. Hours of the day are compared by
 * their prices after `atMs` (ms since 1970). `paid` is the tier of today, in `tiers` as the catalogue names it.
 */
export function offersOf(
  catalogue: Catalogue,
  ref: ModelRef,
  { tiers, batch }: ModelPrices,
  paid: string | null,
  atMs: number,
): Offer[] {
  const capability = findCapability(ref.provider, ref.model);
  const offers: Offer[] = [];
  if (paid === 'priority' && tiers.priority.length > 0 && tiers.standard.length > 0) {
    offers.push(offer('standard', tiers.standard, 0));
  }
  const flex = flexRates(tiers.flex);
  if (flex !== null) offers.push(offer('flex', flex, FLEX_HOURS));
  offers.push(...windowsOf(capability, ref.model, tiers.standard));
  const cheap = offPeak(catalogue, ref, atMs);
  if (cheap !== null) offers.push(offer('off-peak', cheap.rates, cheap.waitHours));
  if (batch !== null && tiers.batch.length > 0) {
    const { windowHours = null, expiryHours = null } = capability ?? {};
    offers.push({ ...offer('batch', tiers.batch, windowHours), expiryHours });
  }
  return offers;
}

function offer(way: Way, rates: readonly Rate[], windowHours: number | null): Offer {
  return { way, rates, windowHours, expiryHours: null, followUps: way !== 'batch', unknown: null };
}

/** Completion windows are sold for the models that a source names, at a share of the standard rate. */
function windowsOf(capability: Capability | null, model: string, standard: readonly Rate[]): Offer[] {
  return (capability?.completionWindows ?? []).flatMap(
    ({ hours, ratio, cachedToo, models, followUps, ifMissed, says }) => {
      const way = ({ 2: 'window-2h', 8: 'window-8h' } as Record<number, Way>)[hours];
      if (way === undefined || !cachedToo || !models.some((pattern) => fitsPattern(pattern, model))) return [];
      const rates = standard.map((rate): Rate => {
        const usd = { ...timesEach(rate.usd, ratio.input), output: times(rate.usd.output, ratio.output) };
        return { ...rate, usd, status: 'derived', note: says };
      });
      if (rates.length === 0) return [];
      const unknown =
        ifMissed === null ? 'No source says what an answer after the window costs, so it is not priced.' : null;
      return [{ ...offer(way, rates, hours), followUps, unknown }];
    },
  );
}
