import { workloadHash } from '../../keyed/by-workload';
import type { Keyed } from '../../keyed/keyed';
import type { WorkloadHash } from '../../keyed/question';
import { answeredSlots, commonestMinuteSql } from '../../keyed/slots';

const MINUTES = 5;
/** A list at an even pace starts in every slot alike. A poll is silent until its next tick. */
const SILENCE_MINUTES = 2;

/**
 * How strongly the five-minute slots of each workload start at the same minute, after silence, compared with chance: of n starts
 * at any time in a slot, the first is in minute m with probability ((5 - m) / 5)^n - ((4 - m) / 5)^n.
 */
export async function readPhases(keyed: Keyed): Promise<Map<WorkloadHash, number>> {
  const slots = answeredSlots(await keyed.slots());
  const rows = await keyed.rows(
    `WITH firsts AS (
       SELECT w, starts, minute(first_start) % ${MINUTES} AS minute,
         coalesce(first_start - lag(last_start) OVER (PARTITION BY w ORDER BY slot) >= INTERVAL ${SILENCE_MINUTES} MINUTE, true) AS silent FROM ${slots}),
     commonest AS (${commonestMinuteSql('firsts', 'phase')}),
     shares AS (SELECT w, count(*) FILTER (minute = phase AND silent) / count(*) AS share,
       avg(pow((${MINUTES} - phase) / ${MINUTES}, starts) - pow((${MINUTES - 1} - phase) / ${MINUTES}, starts)) AS chance
       FROM firsts JOIN commonest USING (w) GROUP BY w)
     SELECT w, greatest(0, (share - chance) / nullif(1 - chance, 0)) AS phase_share FROM shares`,
  );
  return new Map(rows.map((row) => [workloadHash(row), Math.min(1, Number(row.phase_share ?? 0))]));
}
