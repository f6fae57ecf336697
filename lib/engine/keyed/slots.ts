import { SLOT_MS } from '../../workloads/profile/slot-starts';
import { STAMP_UNIT_SQL } from './stamp-unit';

/** Starts are first counted by slot, so that memory depends on days and not on requests. */
export const SLOTS_A_DAY = 288;
export const SLOTS_AN_HOUR = SLOTS_A_DAY / 24;

/**
 * The slots in which requests of a workload started, for the requests that say when: `w`, `slot` (slots since 1970), `starts` (how
 * many), `answered` (how many of them did not fail), `first_start`, `last_start`, and `stamp_ms`, how fine the stamps of the slot are.
 */
export function slotsSql(requests: string): string {
  return `SELECT w, epoch_ms(started_at) // ${SLOT_MS} AS slot, count(*) AS starts, count(*) FILTER (status IS DISTINCT FROM 'error') AS answered, min(started_at) AS first_start,
      max(started_at) AS last_start, ${STAMP_UNIT_SQL} AS stamp_ms
    FROM ${requests} WHERE started_at IS NOT NULL GROUP BY ALL`;
}
