import { SLOT_MS } from '../../workloads/profile/slot-starts';
import { stampUnitSql } from './stamp-unit';

/** Starts are first counted by slot, so that memory depends on days and not on requests. */
export const SLOTS_A_DAY = 288;

/**
 * The slots in which requests of a workload started, for the requests that say when: `w`, `slot` (slots since 1970), `starts` (how
 * many), `answered` (how many of them did not fail), `first_start`, `last_start`, and `stamp_ms`, how fine the stamps of the slot are.
 */
export function slotsSql(requests: string): string {
  return `SELECT w, epoch_ms(started_at) // ${SLOT_MS} AS slot, count(*) AS starts, count(*) FILTER (status IS DISTINCT FROM 'error') AS answered, min(started_at) AS first_start,
      max(started_at) AS last_start, ${stampUnitSql('started_at')} AS stamp_ms
    FROM ${requests} WHERE started_at IS NOT NULL GROUP BY ALL`;
}

/** The most frequent `minute` (0 to 59) of each workload in a source, the first of several. `mode` in an order would take 20 kB for each workload. */
export function commonestMinuteSql(source: string, name: string): string {
  return `SELECT w, arg_max(minute, 60 * times - minute) AS ${name} FROM (SELECT w, minute, count(*) AS times FROM ${source} GROUP BY ALL) GROUP BY w`;
}

/**
 * The slots in which a workload was answered: those where every request failed are retries of a storm or an outage, and their clock is
 * that of the retries. A workload that always failed keeps all its slots.
 */
export function answeredSlots(slots: string): string {
  return `(SELECT * FROM ${slots} QUALIFY answered > 0 OR max(answered) OVER (PARTITION BY w) = 0)`;
}
