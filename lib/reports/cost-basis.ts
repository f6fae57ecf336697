import { z } from 'zod';
import type { TokenDoubt, WorkloadInput } from '../cost/workload-input';
import type { Rate } from '../pricing/catalogue/rate';
import { billedKindSchema, billedPartSchema } from '../workloads/billed-kind-schema';
import { contextBandSchema } from '../workloads/profile/tokens/context-band';
import { reviewKindSchema } from '../workloads/review-kind-schema';
import { rowsOrRequests } from './rows-or-requests';

const place = z.number().int().nonnegative();
const amount = z.number().nonnegative();

/**
 * What a workload was priced from: its requests and tokens by context band, the factor to a month, and the rates as places in
 * the report's list. Every figure of the workload can be explained and computed again from it.
 */
export const costBasisSchema = z.object({
  bands: z.array(contextBandSchema),
  /** Set where requests have no token counts. `bands` is then an estimate between these two, or what little the log counts. */
  tokenDoubt: z
    .union([z.literal('unknown'), z.object({ low: z.array(contextBandSchema), high: z.array(contextBandSchema) })])
    .optional(),
  monthlyFactor: amount,
  /** The cost in the log, in USD; null unless every request has one. `billedKind` says what it is, or `billedParts` where it is of several kinds. */
  billedUsd: amount.nullable(),
  billedKind: billedKindSchema.optional(),
  billedParts: z.array(billedPartSchema).optional(),
  flatCost: z.object({ usdPerRequest: amount, batchRatio: amount.nullable() }).optional(),
  deadlineHours: amount.nullable(),
  expiryHours: amount.nullable(),
  runsPerMonth: amount,
  meanBytesPerRequest: amount.nullable(),
  /** The share of its output of answers in thinking mode. Absent where none is known. */
  thoughtShare: z.number().positive().max(1).optional(),
  /** What its answers are for. Absent where nobody chose. */
  reviewKind: reviewKindSchema.optional(),
  /** Batch and flex are null where the model is not sold that way. `listed` only where own prices differ from the list. */
  rates: z.object({
    standard: z.array(place),
    current: z.array(place),
    listed: z.array(place).optional(),
    batch: z.array(place).nullable(),
    flex: z.array(place).nullable(),
  }),
});
export type CostBasis = z.infer<typeof costBasisSchema>;

/** A list of the rates that a report uses, each once. */
export function rateList(): { rates: Rate[]; placesOf: (rates: readonly Rate[]) => number[] } {
  const rates: Rate[] = [];
  const places = new Map<string, number>();
  const placeOf = (rate: Rate): number => {
    const key = JSON.stringify(rate);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, rates.length);
    return rates.push(rate) - 1;
  };
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
  const ratesAt = (list: readonly number[]) => list.flatMap((at) => rates[at] ?? []);
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
    standardRates: ratesAt(places.standard),
    currentRates: ratesAt(places.current),
    ...(places.listed === undefined ? {} : { listedRates: ratesAt(places.listed) }),
    batchRates: places.batch && ratesAt(places.batch),
    flexRates: places.flex && ratesAt(places.flex),
  };
}
