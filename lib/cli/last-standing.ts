import type { Change } from '../latency/decision';
import { standing } from '../latency/decisions-in-force';
import { getHistory } from '../store/decisions';

/** The id of the last decision of these kinds on a workload that was not undone. Null when there is none. */
export async function lastStanding(workloadId: string, kinds: readonly Change['kind'][]): Promise<number | null> {
  return standing(await getHistory(workloadId)).findLast(({ change }) => kinds.includes(change.kind))?.id ?? null;
}
