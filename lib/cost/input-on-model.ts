import type { Rate } from '../pricing/catalogue/rate';
import type { SoldModel } from '../pricing/lookup/sold-model';
import { ratesOfThoughts } from '../pricing/lookup/thought-rates';
import type { ContextBand } from '../workloads/profile/tokens/context-band';
import { paidShare } from './bills';
import { ratesTimes } from './rates-times';
import type { TokenDoubt, WorkloadInput } from './workload-input';

/**
 * The same work on another model: its tokens times `factor`, which is how many tokens the other tokenizer makes of one of the log. The
 * share of its rates that it pays holds for other models of its provider, but not elsewhere. Requests stay in their context band,
 * because only their lengths in today's tokens are known.
 */
export function inputOnModel(input: WorkloadInput, sold: SoldModel, factor: number): WorkloadInput {
  const paid = (rates: readonly Rate[]) => ratesPaidOn(sold, input, rates);
  const standard = paid(sold.standard);
  const { flatCost: _, ...measured } = input;
  return {
    ...measured,
    provider: sold.provider,
    bands: input.bands.map((band) => scaled(band, factor)),
    ...(input.tokenDoubt === undefined ? {} : { tokenDoubt: scaledDoubt(input.tokenDoubt, factor) }),
    standardRates: standard,
    currentRates: standard,
    batchRates: sold.batch && paid(sold.batch),
    flexRates: sold.flex && paid(sold.flex),
    billedUsd: null,
    expiryHours: sold.expiryHours,
  };
}

/** What some work pays of rates of another model. What thinks today is taken to think there. */
export function ratesPaidOn(sold: SoldModel, input: WorkloadInput, rates: readonly Rate[]): Rate[] {
  const { thoughtShare: thought = 0 } = input;
  const share = sold.provider === input.provider ? paidShare(input) : 1;
  const listed = ratesOfThoughts(rates, sold.thinking, { low: thought, base: thought, high: thought });
  return ratesTimes(listed.map(uncachedWhereUnknown), share);
}

function scaledDoubt(doubt: TokenDoubt, factor: number): TokenDoubt {
  if (doubt === 'unknown') return doubt;
  const all = (bands: readonly ContextBand[]) => bands.map((band) => scaled(band, factor));
  return { low: all(doubt.low), high: all(doubt.high) };
}

function scaled(band: ContextBand, factor: number): ContextBand {
  if (factor === 1) return band;
  const { input, cacheRead, cacheWrite5m, cacheWrite1h, output } = band.tokens;
  const times = (tokens: number) => Math.round(tokens * factor);
  const tokens = {
    input: times(input),
    cacheRead: times(cacheRead),
    cacheWrite5m: times(cacheWrite5m),
    cacheWrite1h: times(cacheWrite1h),
    output: times(output),
  };
  return { ...band, tokens };
}

/** Prices cached tokens as input where no cache rate is known. That is never too cheap. */
export function uncachedWhereUnknown(rate: Rate): Rate {
  const { input, cacheRead, cacheWrite5m, cacheWrite1h } = rate.usd;
  const usd = {
    ...rate.usd,
    cacheRead: cacheRead ?? input,
    cacheWrite5m: cacheWrite5m ?? input,
    cacheWrite1h: cacheWrite1h ?? cacheWrite5m ?? input,
  };
  return { ...rate, usd };
}
