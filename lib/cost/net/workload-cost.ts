import { type Assumptions, type AssumptionValues, baseValues } from '../assumptions/assumptions';
import { batchBill, currentBill, flexBill, standardBill } from '../bills';
import { atTokens, pointsOfTokens } from '../bounds';
import { sumUsd, type UsdRange } from '../money';
import { type Quantities, type Volume, volumeOf } from '../overheads/overhead';
import { cacheHitsKept, type OverheadUsd, overheadAt, quantitiesAt } from '../overheads/overheads';
import type { WorkloadInput } from '../workload-input';
import { type NetRange, netRange, surely } from './range';

/** USD a month; null is unknown, never zero. `net.base` = sync - batch - overhead, exact to the cent. */
export type WorkloadCost = {
  current: number | null;
  sync: number | null;
  batch: number | null;
  /** The token bill on flex. Null where the provider does not sell the model on flex. */
  flex: number | null;
  overhead: OverheadUsd | null;
  net: NetRange | null;
};

/**
 * What a workload costs a month now, synchronously and in batch (README.md). Bills and overhead are at the base of the
 * assumptions. net.low and net.high are percentiles of the draws.
 */
export function workloadCost(input: WorkloadInput, assumptions: Assumptions): WorkloadCost {
  const { sync, batch, overhead, net } = wayCost(input, assumptions);
  return { current: currentBill(input), sync, batch, flex: flexBill(input), overhead, net };
}

/** The same without draws: the range of the net is only its base. */
export function costAtBase(input: WorkloadInput, assumptions: Assumptions): WorkloadCost {
  const { sync, batch, overhead, net } = wayCostAtBase(input, assumptions);
  const bills = { current: currentBill(input), sync, batch, flex: flexBill(input) };
  return { ...bills, overhead, net: net === null ? null : surely(net) };
}

/** What a workload costs synchronously and in its way. */
export type WayCost = Pick<WorkloadCost, 'sync' | 'batch' | 'overhead' | 'net'>;

/** What a slider moves: without the bills that are the same in every way. */
export function wayCost(input: WorkloadInput, assumptions: Assumptions): WayCost {
  const { sync, batch, overhead, net } = wayCostAtBase(input, assumptions);
  return { sync, batch, overhead, net: net === null ? null : netRange([input], assumptions, net) };
}

function wayCostAtBase(input: WorkloadInput, assumptions: Assumptions): Omit<WayCost, 'net'> & { net: number | null } {
  const base = baseValues(assumptions, input.provider);
  const outcome = batchOutcome(input, base);
  if (outcome !== null) return outcome;
  const [sync, batch] = [standardBill(input), batchBill(input, cacheHitsKept(input.way, base))];
  return { sync, batch, overhead: null, net: null };
}

/** Both ways at one point of the assumptions, in USD a month; `net` = sync - batch - overhead, exact to the cent. */
export type BatchOutcome = {
  sync: number;
  batch: number;
  overhead: OverheadUsd;
  net: number;
  /** The quantities of the overhead. */
  volume: Volume;
  quantities: Quantities;
};

/** The outcome at one point of the assumptions; null when either token bill is unknown. */
export function batchOutcome(input: WorkloadInput, values: AssumptionValues): BatchOutcome | null {
  const sync = standardBill(input);
  const batch = batchBill(input, cacheHitsKept(input.way, values));
  if (sync === null || batch === null) return null;
  const volume = volumeOf(input);
  const quantities = quantitiesAt(volume, values, sync, batch);
  const overhead = overheadAt(input.way, quantities, values);
  const net = sumUsd([sync, -batch, ...Object.values(overhead).map((usd) => -usd)]);
  return { sync, batch, overhead, net, volume, quantities };
}

/** The bills of a workload, USD a month, as ranges between its points. Null where a bill is unknown. */
export type DoubtfulBills = Record<'current' | 'sync' | 'batch', UsdRange | null>;

/** The ranges of the bills. Null for a workload whose tokens are all counted and priced, or all unknown. */
export function doubtfulBills(input: WorkloadInput, assumptions: Assumptions): DoubtfulBills | null {
  const points = pointsOfTokens([input]);
  if (points.length === 1 || input.tokenDoubt === 'unknown') return null;
  const kept = baseValues(assumptions, input.provider).cacheHitsKept;
  const range = (bill: (one: WorkloadInput) => number | null): UsdRange | null => {
    const [base = null, low = null, high = null] = points.map((point) => bill(atTokens(input, point)));
    if (base === null || low === null || high === null) return null;
    // Where a part of the rates is paid, more tokens make the part smaller, and a bill with another mix of prices may fall.
    return { low: Math.min(low, base, high), base, high: Math.max(low, base, high) };
  };
  return { current: range(currentBill), sync: range(standardBill), batch: range((one) => batchBill(one, kept)) };
}
