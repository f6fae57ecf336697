import type { AssumptionValues } from './assumptions/assumptions';
import { batchBill, standardBill } from './bills';
import { sumUsd } from './money';
import { type Overhead, overheadAt } from './overheads/overheads';
import type { WorkloadInput } from './workload-input';

/** Both ways at one point of the assumptions, in USD a month; `net` = sync - batch - overhead, exact to the cent. */
export type BatchOutcome = { sync: number; batch: number; overhead: Overhead; net: number };

/** The outcome at one point of the assumptions; null when either token bill is unknown. */
export function batchOutcome(input: WorkloadInput, values: AssumptionValues): BatchOutcome | null {
  const sync = standardBill(input);
  const batch = batchBill(input, values.cacheHitsKept);
  if (sync === null || batch === null) return null;
  const overhead = overheadAt(input, values, sync, batch);
  const net = sumUsd([sync, -batch, ...Object.values(overhead).map((usd) => -usd)]);
  return { sync, batch, overhead, net };
}
