import type { Rate } from '../pricing/catalogue/rate';
import type { Way } from '../pricing/lookup/way';
import { shareOfRates } from './share-of-rates';
import type { WorkloadInput } from './workload-input';

type Sold = { way: Way; rates: readonly Rate[]; expiryHours: number | null };

/** What a workload is priced from in another way: the rates of the way, or its share of a cost without tokens. */
export function inputInWay(input: WorkloadInput, { way, rates, expiryHours }: Sold): WorkloadInput {
  if (way === input.way) return input;
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
