import { currentTierBill } from './bills';
import { roundUsd, sumUsd } from './money';
import type { WorkloadInput } from './workload-input';

/** USD a month: what the log says was billed, what the rates of its tier make of the same requests, and the difference. */
export type Reconciliation = { billed: number; computed: number; residual: number };

/** The bill against the rates; null where the log does not bill every request, a rate is unknown or tokens are. */
export function reconcile(input: WorkloadInput): Reconciliation | null {
  const computed = currentTierBill(input);
  // An estimate says nothing of how well rates explain a bill.
  if (input.billedUsd === null || computed === null || input.tokenDoubt !== undefined) return null;
  const billed = roundUsd(input.billedUsd * input.monthlyFactor);
  return { billed, computed, residual: sumUsd([billed, -computed]) };
}
