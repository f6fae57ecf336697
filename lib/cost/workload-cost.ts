import { assumptionValues } from './assumption-values';
import type { Assumptions } from './assumptions';
import { batchOutcome } from './batch-outcome';
import { batchBill, currentBill, standardBill } from './monthly-bills';
import { netRange } from './net-range';
import type { Overhead } from './overhead';
import type { WorkloadInput } from './workload-input';

/** USD a month; null is unknown, never zero. `net.base` = sync - batch - overhead, exact to the cent. */
export type WorkloadCost = {
  current: number | null;
  sync: number | null;
  batch: number | null;
  overhead: Overhead | null;
  net: { low: number; base: number; high: number } | null;
};

/**
 * What a workload costs a month now, synchronously and in batch (design.md, "The cost model"). Bills and overhead are at
 * the base of the assumptions; net.low and net.high are at their worst and best for batch, all at once.
 */
export function workloadCost(input: WorkloadInput, assumptions: Assumptions): WorkloadCost {
  const base = assumptionValues(assumptions, input.provider, 'base');
  const current = currentBill(input);
  const outcome = batchOutcome(input, base);
  if (outcome === null) {
    const [sync, batch] = [standardBill(input), batchBill(input, base.cacheHitsKept)];
    return { current, sync, batch, overhead: null, net: null };
  }
  const { sync, batch, overhead, net } = outcome;
  const { low, high } = netRange(assumptions, input.provider, (values) => batchOutcome(input, values)?.net ?? null);
  return { current, sync, batch, overhead, net: { low: low ?? net, base: net, high: high ?? net } };
}
