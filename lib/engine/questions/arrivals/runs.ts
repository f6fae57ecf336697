import type { Arrivals } from '../../../workloads/profile/arrivals';
import type { Run } from '../../../workloads/profile/schedule/detect-schedule';
import { listsInOrder, workloadHash } from '../../keyed/by-workload';
import type { Keyed } from '../../keyed/keyed';
import type { WorkloadHash } from '../../keyed/question';
import { answeredSlots } from '../../keyed/slots';

/** A month of hourly runs is enough to show a schedule. */
const MAX_RUNS = 800;

/** The first runs of each workload: starts with ten minutes of silence before and after, in seconds since 1970. */
export async function readRuns(keyed: Keyed): Promise<Map<WorkloadHash, Run[]>> {
  const slots = answeredSlots(await keyed.slots());
  const rows = await keyed.rows(
    `WITH slots_in_order AS (
       SELECT w, slot, first_start, slot - lag(slot) OVER in_order AS since, lag(last_start) OVER in_order AS ended,
         sum(starts) OVER (in_order ROWS UNBOUNDED PRECEDING) - starts AS before
       FROM ${slots} WINDOW in_order AS (PARTITION BY w ORDER BY slot)),
     firsts AS (SELECT * FROM slots_in_order WHERE since IS NULL OR since > 2),
     totals AS (SELECT w, max(last_start) AS ended, sum(starts) AS starts FROM ${slots} GROUP BY w),
     runs AS (
       SELECT w, row_number() OVER in_order AS run, first_start AS start,
         coalesce(lead(firsts.ended) OVER in_order, totals.ended) AS finish,
         coalesce(lead(before) OVER in_order, totals.starts) - before AS requests
       FROM firsts JOIN totals USING (w) WINDOW in_order AS (PARTITION BY w ORDER BY slot) QUALIFY run <= ${MAX_RUNS})
     SELECT w, list(epoch(start)) AS starts, list(epoch(finish)) AS ends, list(requests::DOUBLE) AS requests
     FROM runs GROUP BY w`,
  );
  return new Map(
    rows.map((row) => {
      const { starts, ends, requests } = listsInOrder(row, 'starts', ['ends', 'requests']);
      return [
        workloadHash(row),
        starts.map((startS, i) => ({ startS, endS: ends[i] ?? startS, requests: requests[i] ?? 0 })),
      ];
    }),
  );
}

export function typicalRunOf(runs: readonly Run[]): Arrivals['typicalRun'] {
  if (runs.length === 0) return null;
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return {
    requests: middle(runs.map((run) => run.requests)),
    minutes: middle(runs.map((run) => (run.endS - run.startS) / 60)),
  };
}
