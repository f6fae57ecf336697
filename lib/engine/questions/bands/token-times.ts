import {
  type BandTimes,
  HOURS_A_WEEK,
  HOURS_TO_MONDAY,
  MOST_HOURS,
  type TokenTimes,
} from '../../../workloads/profile/tokens/token-times';
import { type Row, toCount } from '../../duckdb/session';
import { listsInOrder, workloadHash } from '../../keyed/by-workload';
import type { Keyed } from '../../keyed/keyed';
import type { WorkloadHash } from '../../keyed/question';

const TOKENS = {
  input: 'input',
  cacheRead: 'cache_read',
  cacheWrite5m: 'cache_write - coalesce(cache_write_1h, 0)',
  cacheWrite1h: 'cache_write_1h',
  output: 'output',
} as const;
const NAMES = Object.keys(TOKENS) as (keyof typeof TOKENS)[];

/** The tokens by time of each workload that has times, from its sums by band and hour. */
export async function readTokenTimes(keyed: Keyed, byHour: string): Promise<Map<WorkloadHash, TokenTimes>> {
  const steps = await readPlaces(keyed, byHour, 'CASE WHEN by_day THEN priced_hour // 24 ELSE priced_hour END', 'true');
  const week = [...steps.values()].some(({ byDay }) => byDay)
    ? await readPlaces(keyed, byHour, `(priced_hour + ${HOURS_TO_MONDAY}) % ${HOURS_A_WEEK}`, 'by_day AND NOT is_day')
    : NO_WEEK;
  return new Map(
    [...steps].map(([w, { byDay, bands }]) => [
      w,
      byDay
        ? { step: 'day', bySteps: bands, byHourOfWeek: week.get(w)?.bands ?? [] }
        : { step: 'hour', bySteps: bands, byHourOfWeek: null },
    ]),
  );
}

type Places = Map<WorkloadHash, { byDay: boolean; bands: BandTimes[] }>;
const NO_WEEK: Places = new Map();

async function readPlaces(keyed: Keyed, byHour: string, place: string, condition: string): Promise<Places> {
  const rows = await keyed.rows(
    `WITH fine AS (SELECT w, bool_or(is_day) OR count(DISTINCT priced_hour) > ${MOST_HOURS} AS by_day
       FROM ${byHour} WHERE priced_hour IS NOT NULL GROUP BY w),
     placed AS (SELECT w, by_day, band, ${place} AS place,
         ${Object.entries(TOKENS).map(([name, sql]) => `coalesce(sum(${sql}), 0)::DOUBLE AS "${name}"`)}
       FROM ${byHour} JOIN fine USING (w) WHERE priced_hour IS NOT NULL AND ${condition} GROUP BY ALL)
     SELECT w, by_day, band, list(place::DOUBLE) AS places,
       ${NAMES.map((name) => `CASE WHEN sum("${name}") > 0 THEN list("${name}") ELSE [] END AS "${name}"`)}
     FROM placed GROUP BY w, by_day, band ORDER BY w, band`,
  );
  const times: Places = new Map();
  for (const row of rows) {
    const w = workloadHash(row);
    const own = times.get(w) ?? { byDay: row.by_day === true, bands: [] };
    times.set(w, own);
    own.bands.push(bandOf(row));
  }
  return times;
}

function bandOf(row: Row): BandTimes {
  return { over: toCount(row.band), ...listsInOrder(row, 'places', NAMES) };
}
