import { workloadHash } from '../../keyed/by-workload';
import type { Keyed } from '../../keyed/keyed';
import type { WorkloadHash } from '../../keyed/question';
import { answeredSlots, commonestMinuteSql } from '../../keyed/slots';

const QUARTERS = 4;
const QUARTER_SECONDS = 60 / QUARTERS;
/** The calls of a list start at any second. A timer is silent until its next minute. */
const SILENCE_SECONDS = 60;

/** How strongly the five-minute slots of each workload start in the same quarter of a minute, after silence, compared with chance, which has one in four there. */
export async function readSeconds(keyed: Keyed): Promise<Map<WorkloadHash, number>> {
  const slots = answeredSlots(await keyed.slots());
  const rows = await keyed.rows(
    `WITH firsts AS (
       SELECT w, second(first_start) // ${QUARTER_SECONDS} AS minute,
         coalesce(first_start - lag(last_start) OVER (PARTITION BY w ORDER BY slot) >= INTERVAL ${SILENCE_SECONDS} SECOND, true) AS silent FROM ${slots}),
     commonest AS (${commonestMinuteSql('firsts', 'quarter')})
     SELECT w, greatest(0, (count(*) FILTER (minute = quarter AND silent) / count(*) - 1 / ${QUARTERS}) / (1 - 1 / ${QUARTERS})) AS second_share
     FROM firsts JOIN commonest USING (w) GROUP BY w`,
  );
  return new Map(rows.map((row) => [workloadHash(row), Math.min(1, Number(row.second_share ?? 0))]));
}
