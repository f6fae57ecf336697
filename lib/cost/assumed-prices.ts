import type { Rate } from '../pricing/catalogue/rate';
import type { WorkloadInput } from './workload-input';

/** Whether cached tokens of a workload are priced without a source. */
export function hasAssumedCache(input: WorkloadInput): boolean {
  return (
    ratesOf(input).some((rate) => rate.assumed !== undefined) && input.bands.some(({ tokens }) => tokens.cacheRead > 0)
  );
}

/** Whether the output of a workload costs more in thinking mode, and its log does not tell which requests thought. */
export function hasUntoldThoughts(input: WorkloadInput): boolean {
  return (
    ratesOf(input).some((rate) => rate.outputRange !== undefined) && input.bands.some(({ tokens }) => tokens.output > 0)
  );
}

/** Whether a price of a workload has bounds, of all its rates or of some. */
export function hasAssumedPrices(input: WorkloadInput): boolean {
  return hasAssumedCache(input) || hasUntoldThoughts(input);
}

function ratesOf({ standardRates, currentRates, batchRates }: WorkloadInput): readonly Rate[] {
  return [...standardRates, ...currentRates, ...(batchRates ?? [])];
}

/**
 * The workload at the least or the most that it can cost: nothing for token types that no source prices, which have the most
 * already, and the bounds of its output.
 */
export function atPrices(input: WorkloadInput, point: 'low' | 'high'): WorkloadInput {
  const bounded = (rate: Rate): Rate => {
    const usd = { ...rate.usd };
    if (point === 'low') for (const type of rate.assumed ?? []) usd[type] = 0;
    if (rate.outputRange !== undefined) usd.output = rate.outputRange[point];
    return { ...rate, usd };
  };
  const { standardRates, currentRates, listedRates, batchRates, flexRates } = input;
  return {
    ...input,
    standardRates: standardRates.map(bounded),
    currentRates: currentRates.map(bounded),
    ...(listedRates === undefined ? {} : { listedRates: listedRates.map(bounded) }),
    batchRates: batchRates?.map(bounded) ?? null,
    flexRates: flexRates?.map(bounded) ?? null,
  };
}
