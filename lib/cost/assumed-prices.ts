import type { Rate } from '../pricing/catalogue/rate';
import type { ContextBand } from '../workloads/profile/context-band';
import type { WorkloadInput } from './workload-input';

/** Whether cached tokens of a workload are priced without a source. */
export function hasAssumedPrices({ bands, standardRates, currentRates, batchRates }: WorkloadInput): boolean {
  return areAssumed(bands, [...standardRates, ...currentRates, ...(batchRates ?? [])]);
}

/** Whether some of these rates price cached tokens without a source, and there are such tokens. */
export function areAssumed(bands: readonly ContextBand[], rates: readonly Rate[]): boolean {
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
