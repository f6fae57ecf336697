import type { DuckDBConnection } from '@duckdb/node-api';
import type { Arrivals } from '../../workloads/profile';
import { queryRows, type Row, textOrNull, toCount } from './session';

/** Length of a slot: starts are counted in slots first, so that the shape in time costs memory by days and not by requests. */
const SLOT_MS = 300_000;

/** The shape in time of every workload of the view `keyed` that has time stamps. */
export async function readArrivals(connection: DuckDBConnection): Promise<Map<string, Arrivals>> {
  await connection.run(
    `CREATE TEMP TABLE slots AS
     SELECT id, epoch_ms(started_at) // ${SLOT_MS} AS slot, count(*) AS starts, min(started_at) AS first_start, max(started_at) AS last_start
     FROM keyed WHERE started_at IS NOT NULL GROUP BY ALL`,
  );
  const whole = await queryRows(
    connection,
    `SELECT id, epoch_ms(min(first_start)) AS first_ms, epoch_ms(max(last_start)) AS last_ms,
       count(DISTINCT slot // 288) AS active_days,
       count(DISTINCT slot // 2) / (max(slot // 2) - min(slot // 2) + 1) AS active_windows,
       list_value(${startsWhere(24, 'slot // 12 % 24')}) AS by_hour,
       list_value(${startsWhere(7, '(slot // 288 + 3) % 7')}) AS by_weekday,
       greatest(${startsWhere(12, 'slot % 12')}) / sum(starts) AS busiest_minutes
     FROM slots GROUP BY id`,
  );
  const bursts = await queryRows(
    connection,
    `WITH burst AS (
       SELECT id, minute(first_start) AS minute FROM slots
       QUALIFY slot - lag(slot) OVER (PARTITION BY id ORDER BY slot) > 2 OR lag(slot) OVER (PARTITION BY id ORDER BY slot) IS NULL),
     commonest AS (SELECT id, mode(minute ORDER BY minute) AS minute FROM burst GROUP BY id)
     SELECT id, count(*) AS bursts,
       count(*) FILTER (least(abs(burst.minute - commonest.minute), 60 - abs(burst.minute - commonest.minute)) <= 2) / count(*) AS aligned
     FROM burst JOIN commonest USING (id) GROUP BY id`,
  );
  const burstsById = new Map(bursts.map((row) => [textOrNull(row['id']), row]));
  return new Map(
    whole.map((row) => [textOrNull(row['id']) ?? '', arrivalsOf(row, burstsById.get(textOrNull(row['id'])) ?? {})]),
  );
}

/** Starts for each value of a slot's place in a cycle. 1970-01-01 was a Thursday, day 3 of a week that starts on Monday. */
function startsWhere(values: number, place: string): string {
  return [...Array(values).keys()].map((value) => `coalesce(sum(starts) FILTER (${place} = ${value}), 0)`).join(', ');
}

function arrivalsOf(whole: Row, burst: Row): Arrivals {
  return {
    firstMs: toCount(whole['first_ms']),
    lastMs: toCount(whole['last_ms']),
    activeDays: toCount(whole['active_days']),
    byHour: counts(whole['by_hour']),
    byWeekday: counts(whole['by_weekday']),
    activeWindowShare: Math.min(1, Number(whole['active_windows'])),
    busiestMinutesShare: Math.min(1, Number(whole['busiest_minutes'])),
    bursts: toCount(burst['bursts']),
    alignedStartShare: Math.min(1, Number(burst['aligned'] ?? 0)),
  };
}

function counts(list: Row[string] | undefined): number[] {
  return (list as unknown as { items: readonly (number | bigint)[] }).items.map(Number);
}
