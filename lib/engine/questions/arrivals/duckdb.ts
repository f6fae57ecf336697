import { type Arrivals, HALF_HOURS } from '../../../workloads/profile/arrivals';
import { detectSchedule } from '../../../workloads/profile/schedule/detect-schedule';
import { SLOT_MS } from '../../../workloads/profile/slot-starts';
import { isUndated } from '../../../workloads/profile/undated';
import { type Row, toCount } from '../../duckdb/session';
import { sparseCounts, workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer, Keyed } from '../../keyed/keyed';
import type { WorkloadHash } from '../../keyed/question';
import { commonestMinuteSql, SLOTS_A_DAY } from '../../keyed/slots';
import { readAround } from './around';
import { readNights } from './nights';
import { readPace } from './pace';
import { readPhases } from './phases';
import { DAYS_BY_HOUR } from './question';
import { readRepetition } from './repetition';
import { readRuns, typicalRunOf } from './runs';
import { readSeconds } from './seconds';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
/** 1970-01-01 was a Thursday: three days into a week that starts on Monday. */
const SLOTS_TO_MONDAY = 3 * SLOTS_A_DAY;

export const arrivalsInDuckdb: DuckdbAnswer<'arrivals'> = {
  answer: async (keyed) => {
    const slots = await keyed.slots();
    const halfHours = await sparseCounts(
      keyed,
      `SELECT w, (slot + ${SLOTS_TO_MONDAY}) // 6 % ${HALF_HOURS} AS place, sum(starts) AS n FROM ${slots} GROUP BY ALL`,
    );
    const overTime = await sparseCounts(
      keyed,
      `WITH span AS (SELECT w, max(slot) // ${SLOTS_A_DAY} - min(slot) // ${SLOTS_A_DAY} < ${DAYS_BY_HOUR} AS short FROM ${slots} GROUP BY w)
     SELECT w, CASE WHEN short THEN slot // 12 ELSE slot // ${SLOTS_A_DAY} END AS place, sum(starts) AS n
     FROM ${slots} JOIN span USING (w) GROUP BY ALL`,
    );
    const runs = await readRuns(keyed);
    const repetition = await readRepetition(keyed);
    const fano = await Promise.all([1, 12, SLOTS_A_DAY].map((length) => readFano(keyed, length)));
    const rows = await readWhole(keyed);
    const phases = await readPhases(keyed);
    const seconds = await readSeconds(keyed);
    const pace = await readPace(keyed);
    const nights = await readNights(keyed);
    const around = await readAround(keyed);
    // The precision of stamps is that of the whole log: a job on the hour would make them look cut.
    const stampMs = keyed.log?.stampMs ?? Math.min(...rows.map((row) => toCount(row.stamp_ms)));
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
          // Stamps as coarse as a slot hide how even its counts are.
          pace: stampMs < SLOT_MS ? (pace.get(w) ?? null) : null,
          nights: stampMs < HOUR_MS ? (nights.get(w) ?? null) : null,
          log: around.get(w) ?? null,
          phaseShare: stampMs < SLOT_MS ? (phases.get(w) ?? null) : null,
          secondShare: stampMs <= SECOND_MS ? (seconds.get(w) ?? null) : null,
          stampMs,
        };
        return [w, { arrivals: { ...arrivalsOf(row, halfHours.get(w) ?? new Map()), ...measured } }];
      }),
    );
  },
};

/** First and last start of each workload, its share of active time between them, and its bursts. */
async function readWhole(keyed: Keyed): Promise<Row[]> {
  const slots = await keyed.slots();
  return keyed.rows(
    `WITH burst AS (
       SELECT w, minute(first_start) AS minute FROM ${slots}
       QUALIFY slot - lag(slot) OVER (PARTITION BY w ORDER BY slot) > 2 OR lag(slot) OVER (PARTITION BY w ORDER BY slot) IS NULL),
     commonest AS (${commonestMinuteSql('burst', 'minute')}),
     aligned AS (SELECT w, count(*) AS bursts,
       count(*) FILTER (least(abs(burst.minute - commonest.minute), 60 - abs(burst.minute - commonest.minute)) <= 2) / count(*) AS aligned
       FROM burst JOIN commonest USING (w) GROUP BY w),
     whole AS (SELECT w, epoch_ms(min(first_start)) AS first_ms, epoch_ms(max(last_start)) AS last_ms,
       count(DISTINCT slot // ${SLOTS_A_DAY}) AS active_days,
       count(DISTINCT slot // 2) / (max(slot // 2) - min(slot // 2) + 1) AS active_windows,
       count(DISTINCT slot // 12) / (max(slot // 12) - min(slot // 12) + 1) AS active_hours,
       greatest(${[...Array(12).keys()].map((place) => `coalesce(sum(starts) FILTER (slot % 12 = ${place}), 0)`).join(', ')}) / sum(starts) AS busiest_minutes,
       min(stamp_ms) AS stamp_ms
       FROM ${slots} GROUP BY w)
     SELECT * FROM whole JOIN aligned USING (w)`,
  );
}

/** Variance over mean of the counts in windows of so many slots, empty ones between first and last included. */
async function readFano(keyed: Keyed, length: number): Promise<Map<WorkloadHash, number>> {
  const slots = await keyed.slots();
  const rows = await keyed.rows(
    `WITH counts AS (SELECT w, slot // ${length} AS place, sum(starts)::DOUBLE AS n FROM ${slots} GROUP BY ALL),
     sums AS (SELECT w, sum(n) / (max(place) - min(place) + 1) AS mean, sum(n * n) / (max(place) - min(place) + 1) AS square
       FROM counts GROUP BY w)
     SELECT w, (square - mean * mean) / mean AS fano FROM sums`,
  );
  return new Map(rows.map((row) => [workloadHash(row), Math.max(0, Number(row.fano))]));
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
  const byHour = Array<number>(24).fill(0);
  const byWeekday = Array<number>(7).fill(0);
  for (const [place, n] of byHalfHourOfWeek.entries()) {
    const [hour, day] = [Math.floor(place / 2) % 24, Math.floor(place / 48)];
    byHour[hour] = (byHour[hour] ?? 0) + n;
    byWeekday[day] = (byWeekday[day] ?? 0) + n;
  }
  return {
    firstMs: toCount(row.first_ms),
    lastMs: toCount(row.last_ms),
    activeDays: toCount(row.active_days),
    byHour,
    byWeekday,
    activeWindowShare: Math.min(1, Number(row.active_windows)),
    activeHourShare: Math.min(1, Number(row.active_hours)),
    busiestMinutesShare: Math.min(1, Number(row.busiest_minutes)),
    bursts: toCount(row.bursts),
    alignedStartShare: Math.min(1, Number(row.aligned)),
    byHalfHourOfWeek,
  };
}
