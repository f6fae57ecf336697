import type { Rate } from '../pricing/catalogue/rate';
import type { RatesToday } from '../pricing/lookup/offers';
import type { SoldModel } from '../pricing/lookup/sold-model';
import { ratesOfThoughts } from '../pricing/lookup/thought-rates';
import type { Way } from '../pricing/lookup/way';
import { oncePerWithLast } from '../workloads/once-per';
import type { ContextBand } from '../workloads/profile/tokens/context-band';
import { paidShare } from './bills';
import { oncePerWorkload, type TokenDoubt, type WorkloadInput } from './workload-input';

/** A way in which a provider sells a model. */
type Sold = { way: Way; rates: readonly Rate[]; expiryHours: number | null };

const inWays = oncePerWorkload((): { sold: Sold; inWay: WorkloadInput }[] => []);

/**
 * What a workload is priced from in another way: the rates of the way, or its share of a cost without tokens. One object for each offer, so
 * that what no assumption changes of it stays known.
 */
export function inputInWay(input: WorkloadInput, sold: Sold): WorkloadInput {
  if (sold.way === input.way) return input;
  const known = inWays(input);
  const before = known.find((one) => one.sold === sold);
  if (before !== undefined) return before.inWay;
  const inWay = soldInWay(input, sold);
  known.push({ sold, inWay });
  return inWay;
}

function soldInWay(input: WorkloadInput, { way, rates, expiryHours }: Sold): WorkloadInput {
  const { flatCost } = input;
  return {
    ...input,
    ...(flatCost === undefined
      ? {}
      : { flatCost: { ...flatCost, batchRatio: shareOfRates(input.standardRates, rates) } }),
    way,
    batchRates: rates,
    expiryHours,
  };
}

const today = oncePerWorkload((): { rates: RatesToday; input: WorkloadInput }[] => []);

/** A workload in a way at the rates of today. What is paid of the rates stays the share that the log shows. */
export function inputToday(inWay: WorkloadInput, rates: RatesToday): WorkloadInput {
  const known = today(inWay);
  const before = known.find((one) => one.rates === rates);
  if (before !== undefined) return before.input;
  const input = payingToday(inWay, rates);
  known.push({ rates, input });
  return input;
}

function payingToday(inWay: WorkloadInput, { standard, rates }: RatesToday): WorkloadInput {
  const { billedParts: _, listedRates: __, ...rest } = inWay;
  const share = paidShare(inWay);
  const paid = ratesTimes(standard, share);
  return { ...rest, billedUsd: null, standardRates: paid, currentRates: paid, batchRates: ratesTimes(rates, share) };
}

/** The share of the standard price that other rates have, to a thousandth. Null where it is unknown, or not the same for input and output. */
export function shareOfRates([standard]: readonly Rate[], [other]: readonly Rate[]): number | null {
  const [from, to] = [standard?.usd, other?.usd];
  if (!from?.input || !from.output || !to?.input || !to.output) return null;
  const share = (part: number, whole: number) => Math.round((part / whole) * 1000) / 1000;
  const [ofInput, ofOutput] = [share(to.input, from.input), share(to.output, from.output)];
  return ofInput === ofOutput ? ofInput : null;
}

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

/** Rates with every price times a factor, such as the share that is paid of it. An unknown price stays unknown. */
export function ratesTimes(rates: readonly Rate[], factor: number): Rate[] {
  if (factor === 1) return [...rates];
  const times = (usd: number | null) => (usd === null ? null : usd * factor);
  return rates.map(({ usd, outputRange, ...rate }) => ({
    ...rate,
    ...(outputRange && { outputRange: { low: outputRange.low * factor, high: outputRange.high * factor } }),
    usd: {
      input: times(usd.input),
      cacheRead: times(usd.cacheRead),
      cacheWrite5m: times(usd.cacheWrite5m),
      cacheWrite1h: times(usd.cacheWrite1h),
      output: times(usd.output),
    },
  }));
}

/** `ratesTimes`, made once while the factor stays: thousands of workloads share a list, and a slider moves one factor for all of them. */
export const sharedRatesTimes: (rates: readonly Rate[], factor: number) => readonly Rate[] =
  oncePerWithLast(ratesTimes);
