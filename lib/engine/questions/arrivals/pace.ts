import type { Arrivals } from '../../../workloads/profile/arrivals';
import { toCount } from '../../duckdb/session';
import { countWhere } from '../../duckdb/sql-text';
import { workloadHash } from '../../keyed/by-workload';
import type { Keyed } from '../../keyed/keyed';
import type { WorkloadHash } from '../../keyed/question';

/** The counts of the five-minute slots between the first and the last slot of each run, which are only partly filled. */
export async function readPace(keyed: Keyed): Promise<Map<WorkloadHash, NonNullable<Arrivals['pace']>>> {
  const slots = await keyed.slots();
  const rows = await keyed.rows(
    `WITH marked AS (SELECT w, slot, starts::DOUBLE AS starts, coalesce(slot - lag(slot) OVER in_order > 2, true) AS begins
       FROM ${slots} WINDOW in_order AS (PARTITION BY w ORDER BY slot)),
     numbered AS (SELECT *, ${countWhere('begins')} OVER (PARTITION BY w ORDER BY slot) AS run FROM marked),
     runs AS (SELECT w, run, max(slot) - min(slot) - 1 AS inside, sum(starts) - arg_min(starts, slot) - arg_max(starts, slot) AS starts,
         sum(starts * starts) - pow(arg_min(starts, slot), 2) - pow(arg_max(starts, slot), 2) AS squares
       FROM numbered GROUP BY ALL HAVING max(slot) - min(slot) > 1)
     SELECT w, sum(inside) AS slots, sum(starts) / sum(inside) AS mean, sum(squares) / sum(inside) AS square FROM runs GROUP BY w HAVING sum(starts) > 0`,
  );
  return new Map(
    rows.map((row) => {
      const perSlot = Number(row.mean);
      const fano = Math.max(0, (Number(row.square) - perSlot * perSlot) / perSlot);
      return [workloadHash(row), { slots: toCount(row.slots), perSlot, fano }];
    }),
  );
}
