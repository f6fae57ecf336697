import type { Rate } from '../pricing/catalogue/rate';
import { shiftCacheHits } from './cache-shift';
import { roundUsd } from './money';
import { tokenBill } from './token-bill';
import type { WorkloadInput } from './workload-input';

export const BILL_NAMES = ['current', 'sync', 'batch', 'flex'] as const;
export type BillName = (typeof BILL_NAMES)[number];

/** USD a month paid now: what the log says was billed, else its tokens at the rates of its tier; null when unknown. */
export function currentBill(input: WorkloadInput): number | null {
  return rounded(exactCurrentBill(input));
}

function exactCurrentBill(input: WorkloadInput): number | null {
  return input.billedUsd === null ? exactTierBill(input) : input.billedUsd * input.monthlyFactor;
}

/** USD a month at the rates of the tier that the work runs on now, whatever was billed; null when unknown. */
export function currentTierBill(input: WorkloadInput): number | null {
  return rounded(exactTierBill(input));
}

function exactTierBill(input: WorkloadInput): number | null {
  return input.flatCost ? flatBill(input, 1) : monthlyTokenBill(input, input.currentRates);
}

/** USD a month of the synchronous way, at the standard rates; null when unknown. */
export function standardBill(input: WorkloadInput): number | null {
  return rounded(exactStandardBill(input));
}

/** USD a month of the batch way when `cacheHitsKept` (0 to 1) of the cache hits survive the queue; null when unknown. */
export function batchBill(input: WorkloadInput, cacheHitsKept: number): number | null {
  return rounded(exactBatchBill(input, cacheHitsKept));
}

/** USD a month of the flex way, which answers synchronously and so keeps all cache hits; null when unknown or not sold. */
export function flexBill(input: WorkloadInput): number | null {
  return rounded(exactFlexBill(input));
}

function exactFlexBill(input: WorkloadInput): number | null {
  if (input.flatCost || input.flexRates === null) return null;
  return monthlyTokenBill(input, input.flexRates);
}

/** The bills that are not zero and round to it. */
export function billsRoundedAway(input: WorkloadInput): BillName[] {
  const exact = {
    current: exactCurrentBill(input),
    sync: exactStandardBill(input),
    // How many cache hits are kept makes no bill zero.
    batch: exactBatchBill(input, 1),
    flex: exactFlexBill(input),
  };
  return BILL_NAMES.filter((name) => isRoundedAway(exact[name]));
}

/** Whether an amount is not zero and rounds to it. */
export function isRoundedAway(usd: number | null): boolean {
  return usd !== null && usd !== 0 && roundUsd(usd) === 0;
}

/** The synchronous bill before it is rounded to the cent. */
export function exactStandardBill(input: WorkloadInput): number | null {
  return input.flatCost ? flatBill(input, 1) : monthlyTokenBill(input, input.standardRates);
}

/** The batch bill before it is rounded to the cent. */
export function exactBatchBill(input: WorkloadInput, cacheHitsKept: number): number | null {
  if (input.flatCost) return flatBill(input, input.flatCost.batchRatio);
  if (input.batchRates === null) return null;
  return monthlyTokenBill({ ...input, bands: shiftCacheHits(input.bands, cacheHitsKept) }, input.batchRates);
}

function flatBill({ flatCost, requests, monthlyFactor }: WorkloadInput, ratio: number | null): number | null {
  if (!flatCost || ratio === null) return null;
  return requests * flatCost.usdPerRequest * ratio * monthlyFactor;
}

function monthlyTokenBill(input: WorkloadInput, rates: readonly Rate[]): number | null {
  const { bands, tokenDoubt, requests, monthlyFactor } = input;
  if (tokenDoubt === 'unknown') return null;
  // Requests without a single token come from a log that does not count them: their bill is unknown, not zero.
  const counted = bands.some(({ tokens }) => Object.values(tokens).some((count) => count > 0));
  if (requests > 0 && !counted) return null;
  const usd = tokenBill(bands, rates);
  return usd === null ? null : usd * monthlyFactor;
}

function rounded(usd: number | null): number | null {
  return usd === null ? null : roundUsd(usd);
}
