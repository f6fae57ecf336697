import type { Assumptions } from './assumptions/schema';
import { batchBill, currentBill, standardBill } from './bills';
import { costModel } from './cost-model';
import { sumUsd } from './money';
import type { WorkloadInput } from './workload-input';

/** USD a month between the least and the most that some tokens may be. */
type UsdRange = { low: number; base: number; high: number };

/** The estimate, and what the tokens are at least and at most where some requests have no counts. */
const POINTS = ['base', 'low', 'high'] as const;
type Point = (typeof POINTS)[number];

/** A workload with the tokens of one point; itself where nothing about them is in doubt. */
export function atTokens(input: WorkloadInput, point: Point): WorkloadInput {
  const { tokenDoubt } = input;
  if (point === 'base' || tokenDoubt === undefined || tokenDoubt === 'unknown') return input;
  return { ...input, bands: tokenDoubt[point] };
}

/** The points that some of these workloads have: the base alone where every token is counted. */
export function pointsOfTokens(inputs: readonly WorkloadInput[]): readonly Point[] {
  return inputs.some(({ tokenDoubt }) => tokenDoubt !== undefined && tokenDoubt !== 'unknown') ? POINTS : ['base'];
}

/** A range that holds all of these; they have one base. */
export function widest(ranges: readonly UsdRange[], base: number): UsdRange {
  return {
    low: Math.min(base, ...ranges.map(({ low }) => low)),
    base,
    high: Math.max(base, ...ranges.map(({ high }) => high)),
  };
}

/** The bills of a workload, USD a month, between the least and the most that its tokens may be; a bill null where it is unknown. */
export type DoubtfulBills = Record<'current' | 'sync' | 'batch', UsdRange | null>;

/** The ranges of the bills; null for a workload whose tokens are all counted, or unknown altogether. */
export function doubtfulBills(input: WorkloadInput, assumptions: Assumptions): DoubtfulBills | null {
  if (input.tokenDoubt === undefined || input.tokenDoubt === 'unknown') return null;
  const kept = costModel(assumptions).baseFor(input.provider).cacheHitsKept;
  const range = (bill: (one: WorkloadInput) => number | null): UsdRange | null => {
    const [base = null, low = null, high = null] = POINTS.map((point) => bill(atTokens(input, point)));
    return base === null || low === null || high === null ? null : { low, base, high };
  };
  return { current: range(currentBill), sync: range(standardBill), batch: range((one) => batchBill(one, kept)) };
}

/** The sum of what is paid now over workloads, each with its range or, where nothing is in doubt, one figure. */
export function sumRanges(ranges: readonly UsdRange[]): UsdRange {
  return {
    low: sumUsd(ranges.map(({ low }) => low)),
    base: sumUsd(ranges.map(({ base }) => base)),
    high: sumUsd(ranges.map(({ high }) => high)),
  };
}
