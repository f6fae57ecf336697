import type { Arrivals } from '../../../workloads/profile/arrivals';
import { toCount } from '../../duckdb/session';
import { countWhere } from '../../duckdb/sql-text';
import { workloadHash } from '../../keyed/by-workload';
import type { Keyed } from '../../keyed/keyed';
import type { WorkloadHash } from '../../keyed/question';
import { SLOTS_AN_HOUR } from '../../keyed/slots';

const HOUR_MS = 3_600_000;
/** A stretch goes on after an hour without a start, and ends after two. */
const LONGEST_STEP = 2;
/** People who serve themselves from early to late make a day of 18 hours. In 20 there is a part of their night. */
const HOURS_FROM = 20;

/** The hourly counts of the stretches of work that go on by night, without the first and the last hour of each, which are partly filled. `spans`: those of the workloads. */
export async function readNights(
  keyed: Keyed,
  spans: readonly Pick<Arrivals, 'firstMs' | 'lastMs'>[],
): Promise<Map<WorkloadHash, NonNullable<Arrivals['nights']>>> {
  if (!spans.some(({ firstMs, lastMs }) => hourOf(lastMs) - hourOf(firstMs) + 1 >= HOURS_FROM)) return new Map();
  const slots = await keyed.slots();
  const rows = await keyed.rows(
    `WITH hours AS (SELECT w, slot // ${SLOTS_AN_HOUR} AS hour, sum(starts)::DOUBLE AS n FROM ${slots} GROUP BY ALL),
     marked AS (SELECT *, coalesce(hour - lag(hour) OVER in_order > ${LONGEST_STEP}, true) AS begins FROM hours
       WINDOW in_order AS (PARTITION BY w ORDER BY hour)),
     numbered AS (SELECT *, ${countWhere('begins')} OVER (PARTITION BY w ORDER BY hour) AS stretch FROM marked),
     stretches AS (SELECT w, stretch, max(hour) - min(hour) - 1 AS inside, sum(n) - arg_min(n, hour) - arg_max(n, hour) AS starts,
         sum(n * n) - pow(arg_min(n, hour), 2) - pow(arg_max(n, hour), 2) AS squares
       FROM numbered GROUP BY ALL HAVING max(hour) - min(hour) + 1 >= ${HOURS_FROM}),
     whole AS (SELECT w, sum(n) AS n FROM hours GROUP BY w)
     SELECT w, sum(inside) AS hours, sum(starts) AS starts, sum(squares - starts * starts / inside) AS deviations, any_value(whole.n) AS whole
     FROM stretches JOIN whole USING (w) GROUP BY w HAVING sum(starts) > 0`,
  );
  return new Map(
    rows.map((row) => {
      const [hours, starts] = [toCount(row.hours), Number(row.starts)];
      const fano = Math.max(0, Number(row.deviations) / starts);
      return [workloadHash(row), { hours, perHour: starts / hours, fano, share: starts / Number(row.whole) }];
    }),
  );
}

function hourOf(ms: number): number {
  return Math.trunc(ms / HOUR_MS);
}
