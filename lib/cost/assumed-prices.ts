import type { Rate } from '../pricing/catalogue/rate';
import type { WorkloadInput } from './workload-input';

/** Whether cached tokens of a workload are priced without a source. */
export function hasAssumedPrices({ bands, standardRates, currentRates, batchRates }: WorkloadInput): boolean {
  const rates = [...standardRates, ...currentRates, ...(batchRates ?? [])];
  return bands.some(({ tokens }) => tokens.cacheRead > 0) && rates.some(({ assumed }) => assumed !== undefined);
}

/** The workload with nothing for the token types that no source prices. */
export function atLeastPrices(input: WorkloadInput): WorkloadInput {
  const least = (rate: Rate): Rate => {
    const usd = { ...rate.usd };
    for (const type of rate.assumed ?? []) usd[type] = 0;
    return { ...rate, usd };
  };
  const { standardRates, currentRates, listedRates, batchRates, flexRates } = input;
  return {
    ...input,
    standardRates: standardRates.map(least),
    currentRates: currentRates.map(least),
    ...(listedRates === undefined ? {} : { listedRates: listedRates.map(least) }),
    batchRates: batchRates?.map(least) ?? null,
    flexRates: flexRates?.map(least) ?? null,
  };
}
