import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows } from './session';
import { type WorkloadHash, workloadHash } from './sparse-counts';

const MINUTES = 5;

/**
 * How strongly the slots of five minutes of each workload of the table `slots` begin at the same minute, beyond what chance gives:
 * of n starts at any time of a slot, the first one falls into its minute m with the probability ((5 - m) / 5)^n - ((4 - m) / 5)^n.
 */
export async function readPhases(connection: DuckDBConnection): Promise<Map<WorkloadHash, number>> {
  const rows = await queryRows(
    connection,
    `WITH firsts AS (SELECT w, starts, minute(first_start) % ${MINUTES} AS minute FROM slots),
     commonest AS (SELECT w, mode(minute ORDER BY minute) AS phase FROM firsts GROUP BY w),
     shares AS (SELECT w, count(*) FILTER (minute = phase) / count(*) AS share,
       avg(pow((${MINUTES} - phase) / ${MINUTES}, starts) - pow((${MINUTES - 1} - phase) / ${MINUTES}, starts)) AS chance
       FROM firsts JOIN commonest USING (w) GROUP BY w)
     SELECT w, greatest(0, (share - chance) / nullif(1 - chance, 0)) AS phase_share FROM shares`,
  );
  return new Map(rows.map((row) => [workloadHash(row), Math.min(1, Number(row['phase_share'] ?? 0))]));
}
