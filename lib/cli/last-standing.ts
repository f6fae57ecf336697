import type { Change } from '../latency/decision';
import { standing } from '../latency/decisions-in-force';
import { getHistory } from '../store/decisions';

/** The id of the last decision of a kind on a workload that was not undone. Null when there is none. */
export async function lastStanding(workloadId: string, kind: Change['kind']): Promise<number | null> {
  return standing(await getHistory(workloadId)).findLast(({ change }) => change.kind === kind)?.id ?? null;
}
