import type { Arrivals } from '../../../workloads/profile/arrivals';
import { numberOrNull } from '../../duckdb/session';
import { workloadHash } from '../../keyed/by-workload';
import type { Keyed } from '../../keyed/keyed';
import type { WorkloadHash } from '../../keyed/question';

/** Correlation of the half-hourly counts with those a day and a week later. Null where fewer than two of them fit. */
export async function readRepetition(keyed: Keyed): Promise<Map<WorkloadHash, NonNullable<Arrivals['repetition']>>> {
  const halfHours = await keyed.table(
    `SELECT w, slot // 6 AS place, sum(starts)::DOUBLE AS n FROM ${await keyed.slots()} GROUP BY ALL`,
  );
  const correlation = (lag: number) =>
    `SELECT w, CASE WHEN any_value(places) >= 2 * ${lag} THEN
       (sum(a.n * b.n) / any_value(places - ${lag}) - any_value(mean_a * mean_b)) / nullif(sqrt(any_value(variance_a * variance_b)), 0) END AS r
     FROM ${halfHours} a JOIN ${halfHours} b USING (w) JOIN moments_${lag} USING (w) WHERE b.place = a.place + ${lag} GROUP BY w`;
  const moments = (lag: number) =>
    `SELECT w, any_value(last - first + 1) AS places,
       coalesce(sum(n) FILTER (place <= last - ${lag}), 0) / any_value(last - first + 1 - ${lag}) AS mean_a,
       coalesce(sum(n) FILTER (place >= first + ${lag}), 0) / any_value(last - first + 1 - ${lag}) AS mean_b,
       coalesce(sum(n * n) FILTER (place <= last - ${lag}), 0) / any_value(last - first + 1 - ${lag}) - mean_a * mean_a AS variance_a,
       coalesce(sum(n * n) FILTER (place >= first + ${lag}), 0) / any_value(last - first + 1 - ${lag}) - mean_b * mean_b AS variance_b
     FROM ${halfHours} JOIN ends USING (w) WHERE last - first + 1 >= 2 * ${lag} GROUP BY w`;
  const rows = await keyed.rows(
    `WITH ends AS (SELECT w, min(place) AS first, max(place) AS last FROM ${halfHours} GROUP BY w),
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
