import type { DuckDBConnection } from '@duckdb/node-api';
import { type Arrivals, HALF_HOURS } from '../../../workloads/profile/arrivals';
import { detectSchedule, type Run } from '../../../workloads/profile/detect-schedule';
import { isUndated } from '../../../workloads/profile/undated';
import { numberOrNull, queryRows, type Row, toCount } from '../../duckdb/session';
import { numbers, sparseCounts, type WorkloadHash, workloadHash } from '../../keyed/sparse-counts';
import { readPhases } from './phases';

/** Length of a slot: starts are counted in slots first, so that the shape in time costs memory by days and not by requests. */
const SLOT_MS = 300_000;
const SLOTS_A_DAY = 288;
/** 1970-01-01 was a Thursday: three days into a week that starts on Monday. */
const SLOTS_TO_MONDAY = 3 * SLOTS_A_DAY;
/** A month of hourly runs shows a schedule; more would not show it better. */
const MAX_RUNS = 800;
/** A log of this many days is drawn by the hour, a longer one by the day. */
const DAYS_BY_HOUR = 15;
/** Each is a multiple of those behind it, so what holds for a log holds for the finest of its workloads. */
const UNITS_MS = [86_400_000, 3_600_000, 300_000, 60_000, 1_000];

/** An aggregate: the longest of the units, in ms, that all time stamps are multiples of. */
export function stampUnitSql(column: string): string {
  const whens = UNITS_MS.map((unit) => `WHEN bool_and(epoch_ms(${column}) % ${unit} = 0) THEN ${unit}`);
  return `CASE ${whens.join(' ')} ELSE 1 END`;
}

/**
 * The shape in time of every workload of the view `keyed` that has time stamps. `logStampMs`: how fine the stamps of the whole log
 * are, where `keyed` is a part of it. Leaves the table `slots`.
 */
export async function readArrivals(
  connection: DuckDBConnection,
  logStampMs: number | null = null,
): Promise<Map<WorkloadHash, Arrivals>> {
  // The greatest common divisor of the stamps would be exact; whether they are multiples of a few units is enough.
  const cut = UNITS_MS.map((unit) => `bool_and(epoch_ms(started_at) % ${unit} = 0) AS cut_${unit}`);
  await connection.run(
    `CREATE TEMP TABLE slots AS
     SELECT w, epoch_ms(started_at) // ${SLOT_MS} AS slot, count(*) AS starts, min(started_at) AS first_start,
       max(started_at) AS last_start, ${cut.join(', ')}
     FROM keyed WHERE started_at IS NOT NULL GROUP BY ALL`,
  );
  const halfHours = await sparseCounts(
    connection,
    `SELECT w, (slot + ${SLOTS_TO_MONDAY}) // 6 % ${HALF_HOURS} AS place, sum(starts) AS n FROM slots GROUP BY ALL`,
  );
  const overTime = await sparseCounts(
    connection,
    `WITH span AS (SELECT w, max(slot) // ${SLOTS_A_DAY} - min(slot) // ${SLOTS_A_DAY} < ${DAYS_BY_HOUR} AS short FROM slots GROUP BY w)
     SELECT w, CASE WHEN short THEN slot // 12 ELSE slot // ${SLOTS_A_DAY} END AS place, sum(starts) AS n
     FROM slots JOIN span USING (w) GROUP BY ALL`,
  );
  const runs = await readRuns(connection);
  const repetition = await readRepetition(connection);
  const fano = await Promise.all([1, 12, SLOTS_A_DAY].map((slots) => readFano(connection, slots)));
  const rows = await queryRows(
    connection,
    `WITH burst AS (
       SELECT w, minute(first_start) AS minute FROM slots
       QUALIFY slot - lag(slot) OVER (PARTITION BY w ORDER BY slot) > 2 OR lag(slot) OVER (PARTITION BY w ORDER BY slot) IS NULL),
     commonest AS (SELECT w, mode(minute ORDER BY minute) AS minute FROM burst GROUP BY w),
     aligned AS (SELECT w, count(*) AS bursts,
       count(*) FILTER (least(abs(burst.minute - commonest.minute), 60 - abs(burst.minute - commonest.minute)) <= 2) / count(*) AS aligned
       FROM burst JOIN commonest USING (w) GROUP BY w),
     whole AS (SELECT w, epoch_ms(min(first_start)) AS first_ms, epoch_ms(max(last_start)) AS last_ms,
       count(DISTINCT slot // ${SLOTS_A_DAY}) AS active_days,
       count(DISTINCT slot // 2) / (max(slot // 2) - min(slot // 2) + 1) AS active_windows,
       count(DISTINCT slot // 12) / (max(slot // 12) - min(slot // 12) + 1) AS active_hours,
       greatest(${[...Array(12).keys()].map((place) => `coalesce(sum(starts) FILTER (slot % 12 = ${place}), 0)`).join(', ')}) / sum(starts) AS busiest_minutes,
       CASE ${UNITS_MS.map((unit) => `WHEN bool_and(cut_${unit}) THEN ${unit}`).join(' ')} ELSE 1 END AS stamp_ms
       FROM slots GROUP BY w)
     SELECT * FROM whole JOIN aligned USING (w)`,
  );
  const phases = await readPhases(connection);
  // How fine a log's stamps are is a matter of the log: a job on the hour would make them look cut.
  const stampMs = logStampMs ?? Math.min(...rows.map((row) => toCount(row.stamp_ms)));
  return new Map(
    rows.map((row) => {
      const w = workloadHash(row);
      const [fiveMinutes = 0, hour = 0, day = 0] = fano.map((byWorkload) => byWorkload.get(w) ?? 0);
      const measured = {
        fano: { fiveMinutes, hour, day },
        repetition: repetition.get(w) ?? null,
        overTime: seriesOf(overTime.get(w) ?? new Map(), row),
        typicalRun: typicalRunOf(runs.get(w) ?? []),
        // A schedule names hours and days.
        schedule: isUndated(toCount(row.first_ms)) ? null : detectSchedule(runs.get(w) ?? [], stampMs / 60_000),
        phaseShare: stampMs < SLOT_MS ? (phases.get(w) ?? null) : null,
        stampMs,
      };
      return [w, { ...arrivalsOf(row, halfHours.get(w) ?? new Map()), ...measured }];
    }),
  );
}

/** The first runs of each workload: starts with ten minutes of silence before and after, in seconds since 1970. */
async function readRuns(connection: DuckDBConnection): Promise<Map<WorkloadHash, Run[]>> {
  const rows = await queryRows(
    connection,
    `WITH slots_in_order AS (
       SELECT w, slot, first_start, slot - lag(slot) OVER in_order AS since, lag(last_start) OVER in_order AS ended,
         sum(starts) OVER (in_order ROWS UNBOUNDED PRECEDING) - starts AS before
       FROM slots WINDOW in_order AS (PARTITION BY w ORDER BY slot)),
     firsts AS (SELECT * FROM slots_in_order WHERE since IS NULL OR since > 2),
     totals AS (SELECT w, max(last_start) AS ended, sum(starts) AS starts FROM slots GROUP BY w),
     runs AS (
       SELECT w, row_number() OVER in_order AS run, first_start AS start,
         coalesce(lead(firsts.ended) OVER in_order, totals.ended) AS finish,
         coalesce(lead(before) OVER in_order, totals.starts) - before AS requests
       FROM firsts JOIN totals USING (w) WINDOW in_order AS (PARTITION BY w ORDER BY slot) QUALIFY run <= ${MAX_RUNS})
     SELECT w, list(epoch(start) ORDER BY run) AS starts, list(epoch(finish) ORDER BY run) AS ends,
       list(requests::DOUBLE ORDER BY run) AS requests
     FROM runs GROUP BY w`,
  );
  return new Map(
    rows.map((row) => {
      const ends = numbers(row.ends);
      const requests = numbers(row.requests);
      const starts = numbers(row.starts);
      return [
        workloadHash(row),
        starts.map((startS, i) => ({ startS, endS: ends[i] ?? startS, requests: requests[i] ?? 0 })),
      ];
    }),
  );
}

function typicalRunOf(runs: readonly Run[]): Arrivals['typicalRun'] {
  if (runs.length === 0) return null;
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return {
    requests: middle(runs.map((run) => run.requests)),
    minutes: middle(runs.map((run) => (run.endS - run.startS) / 60)),
  };
}

/** Variance over mean of the counts in windows of so many slots, empty ones between first and last included. */
async function readFano(connection: DuckDBConnection, slots: number): Promise<Map<WorkloadHash, number>> {
  const rows = await queryRows(
    connection,
    `WITH counts AS (SELECT w, slot // ${slots} AS place, sum(starts)::DOUBLE AS n FROM slots GROUP BY ALL),
     sums AS (SELECT w, sum(n) / (max(place) - min(place) + 1) AS mean, sum(n * n) / (max(place) - min(place) + 1) AS square
       FROM counts GROUP BY w)
     SELECT w, (square - mean * mean) / mean AS fano FROM sums`,
  );
  return new Map(rows.map((row) => [workloadHash(row), Math.max(0, Number(row.fano))]));
}

/** Correlation of the half-hourly counts with those a day and a week later; null where fewer than two of them fit. */
async function readRepetition(
  connection: DuckDBConnection,
): Promise<Map<WorkloadHash, NonNullable<Arrivals['repetition']>>> {
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE half_hours AS
     SELECT w, slot // 6 AS place, sum(starts)::DOUBLE AS n FROM slots GROUP BY ALL`,
  );
  const correlation = (lag: number) =>
    `SELECT w, CASE WHEN any_value(places) >= 2 * ${lag} THEN
       (sum(a.n * b.n) / any_value(places - ${lag}) - any_value(mean_a * mean_b)) / nullif(sqrt(any_value(variance_a * variance_b)), 0) END AS r
     FROM half_hours a JOIN half_hours b USING (w) JOIN moments_${lag} USING (w) WHERE b.place = a.place + ${lag} GROUP BY w`;
  const moments = (lag: number) =>
    `SELECT w, any_value(last - first + 1) AS places,
       coalesce(sum(n) FILTER (place <= last - ${lag}), 0) / any_value(last - first + 1 - ${lag}) AS mean_a,
       coalesce(sum(n) FILTER (place >= first + ${lag}), 0) / any_value(last - first + 1 - ${lag}) AS mean_b,
       coalesce(sum(n * n) FILTER (place <= last - ${lag}), 0) / any_value(last - first + 1 - ${lag}) - mean_a * mean_a AS variance_a,
       coalesce(sum(n * n) FILTER (place >= first + ${lag}), 0) / any_value(last - first + 1 - ${lag}) - mean_b * mean_b AS variance_b
     FROM half_hours JOIN ends USING (w) WHERE last - first + 1 >= 2 * ${lag} GROUP BY w`;
  const rows = await queryRows(
    connection,
    `WITH ends AS (SELECT w, min(place) AS first, max(place) AS last FROM half_hours GROUP BY w),
     moments_48 AS (${moments(48)}), moments_336 AS (${moments(336)}),
     by_day AS (${correlation(48)}), by_week AS (${correlation(336)})
     SELECT ends.w AS w, last - first + 1 AS places, by_day.r AS day, by_week.r AS week
     FROM ends LEFT JOIN by_day USING (w) LEFT JOIN by_week USING (w)`,
  );
  const within = (value: number | null) => (value === null ? null : Math.max(-1, Math.min(1, value)));
  return new Map(
    rows.map((row) => [
      workloadHash(row),
      { day: within(numberOrNull(row.day)), week: within(numberOrNull(row.week)) },
    ]),
  );
}

function seriesOf(counts: ReadonlyMap<number, number>, row: Row): Arrivals['overTime'] {
  const days = Math.floor(toCount(row.last_ms) / 86_400_000) - Math.floor(toCount(row.first_ms) / 86_400_000);
  const stepMs = days < DAYS_BY_HOUR ? 3_600_000 : 86_400_000;
  const first = Math.floor(toCount(row.first_ms) / stepMs);
  const length = Math.floor(toCount(row.last_ms) / stepMs) - first + 1;
  return { fromMs: first * stepMs, stepMs, counts: Array.from({ length }, (_, i) => counts.get(first + i) ?? 0) };
}

function arrivalsOf(row: Row, halfHours: ReadonlyMap<number, number>) {
  const byHalfHourOfWeek = Array.from({ length: HALF_HOURS }, (_, place) => halfHours.get(place) ?? 0);
  const sumWhere = (is: (place: number) => boolean) =>
    byHalfHourOfWeek.reduce((sum, n, place) => sum + (is(place) ? n : 0), 0);
  return {
    firstMs: toCount(row.first_ms),
    lastMs: toCount(row.last_ms),
    activeDays: toCount(row.active_days),
    byHour: Array.from({ length: 24 }, (_, hour) => sumWhere((place) => Math.floor(place / 2) % 24 === hour)),
    byWeekday: Array.from({ length: 7 }, (_, day) => sumWhere((place) => Math.floor(place / 48) === day)),
    activeWindowShare: Math.min(1, Number(row.active_windows)),
    activeHourShare: Math.min(1, Number(row.active_hours)),
    busiestMinutesShare: Math.min(1, Number(row.busiest_minutes)),
    bursts: toCount(row.bursts),
    alignedStartShare: Math.min(1, Number(row.aligned)),
    byHalfHourOfWeek,
  };
}
