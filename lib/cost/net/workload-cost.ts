import type { Assumptions } from '../assumptions/schema';
import { batchOutcome } from '../batch-outcome';
import { batchBill, currentBill, flexBill, standardBill } from '../bills';
import { costModel } from '../cost-model';
import type { Overhead } from '../overheads/overheads';
import type { WorkloadInput } from '../workload-input';
import { type NetRange, workloadNetRange } from './range';

/** USD a month; null is unknown, never zero. `net.base` = sync - batch - overhead, exact to the cent. */
export type WorkloadCost = {
  current: number | null;
  sync: number | null;
  batch: number | null;
  /** The token bill on flex; null where the provider does not sell the model so. */
  flex: number | null;
  overhead: Overhead | null;
  net: NetRange | null;
};

/**
 * What a workload costs a month now, synchronously and in batch (design.md, "The cost model"). Bills and overhead are at
 * the base of the assumptions; net.low and net.high are percentiles of what the assumptions allow.
 */
export function workloadCost(input: WorkloadInput, assumptions: Assumptions): WorkloadCost {
  const cost = costAtBase(input, assumptions);
  if (cost.net === null) return cost;
  return { ...cost, net: workloadNetRange(input, assumptions, cost.net.base) };
}

/** The same with a net that is its base alone, for who draws its range with others. */
export function costAtBase(input: WorkloadInput, assumptions: Assumptions): WorkloadCost {
  const base = costModel(assumptions).baseFor(input.provider);
  const current = currentBill(input);
  const flex = flexBill(input);
  const outcome = batchOutcome(input, base);
  if (outcome === null) {
    const [sync, batch] = [standardBill(input), batchBill(input, base.cacheHitsKept)];
    return { current, sync, batch, flex, overhead: null, net: null };
  }
  const { sync, batch, overhead, net } = outcome;
  return { current, sync, batch, flex, overhead, net: { low: net, base: net, high: net } };
}
