import type { TokenDoubt, WorkloadInput } from '../cost/workload-input';
import type { Rate } from '../pricing/catalogue/rate';
import { getOrMake } from '../workloads/get-or-make';
import { oncePer } from '../workloads/once-per';
import type { CostBasis } from './cost-basis-schema';
import { rowsOrRequests } from './rows-or-requests';

/** A list of the rates that a report uses, each once. */
export function rateList(): { rates: Rate[]; placesOf: (rates: readonly Rate[]) => number[] } {
  const rates: Rate[] = [];
  const places = new Map<string, number>();
  const placeOf = (rate: Rate): number => getOrMake(places, JSON.stringify(rate), () => rates.push(rate) - 1);
  return { rates, placesOf: (list) => list.map(placeOf) };
}

/** The basis of a workload, its rates put into the report's list. */
export function costBasis(input: WorkloadInput, placesOf: (rates: readonly Rate[]) => number[]): CostBasis {
  const {
    provider: _,
    requests: __,
    way: ___,
    standardRates,
    currentRates,
    listedRates,
    batchRates,
    flexRates,
    bands,
    tokenDoubt,
    billedParts,
    ...rest
  } = input;
  return {
    ...rest,
    bands: [...bands],
    ...(billedParts === undefined ? {} : { billedParts: [...billedParts] }),
    ...(tokenDoubt === undefined ? {} : { tokenDoubt: kept(tokenDoubt) }),
    rates: {
      standard: placesOf(standardRates),
      current: placesOf(currentRates),
      ...(listedRates === undefined ? {} : { listed: placesOf(listedRates) }),
      batch: batchRates && placesOf(batchRates),
      flex: flexRates && placesOf(flexRates),
    },
  };
}

function kept(doubt: TokenDoubt): NonNullable<CostBasis['tokenDoubt']> {
  return doubt === 'unknown' ? doubt : { low: [...doubt.low], high: [...doubt.high] };
}

const listsOf = oncePer((_rates: readonly Rate[]) => new Map<string, readonly Rate[]>());

/** The rates of a report at some places: one list for all workloads that have it, so that what is made of it is made once. */
export function ratesAt(rates: readonly Rate[], places: readonly number[]): readonly Rate[] {
  return getOrMake(listsOf(rates), places.join(), () => places.flatMap((at) => rates[at] ?? []));
}

/** What a workload of a report is priced from, compared with batch; null for a report of before the basis was kept, or a workload without volume. */
export function inputOfReported(
  workload: {
    provider: string | null;
    requests: number;
    uncountedBatches?: number | undefined;
    costBasis?: CostBasis | undefined;
  },
  rates: readonly Rate[] = [],
): WorkloadInput | null {
  if (workload.costBasis === undefined) return null;
  const { rates: places, flatCost, tokenDoubt, billedKind, billedParts, thoughtShare, ...rest } = workload.costBasis;
  return {
    ...rest,
    ...(flatCost === undefined ? {} : { flatCost }),
    ...(tokenDoubt === undefined ? {} : { tokenDoubt }),
    ...(billedKind === undefined ? {} : { billedKind }),
    ...(billedParts === undefined ? {} : { billedParts }),
    ...(thoughtShare === undefined ? {} : { thoughtShare }),
    provider: workload.provider,
    requests: rowsOrRequests(workload),
    way: 'batch',
    standardRates: ratesAt(rates, places.standard),
    currentRates: ratesAt(rates, places.current),
    ...(places.listed === undefined ? {} : { listedRates: ratesAt(rates, places.listed) }),
    batchRates: places.batch && ratesAt(rates, places.batch),
    flexRates: places.flex && ratesAt(rates, places.flex),
  };
}
