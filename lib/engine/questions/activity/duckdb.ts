import type { DuckDBConnection } from '@duckdb/node-api';
import { SILENCE_MS } from '../../../workloads/profile/schedule/silences';
import { numberOrNull, queryRows, toCount } from '../../duckdb/session';
import type { Activity } from './question';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The latest ones: these are 17 years at least, and times that are made up can't fill the memory. */
const MOST_SILENCES = 100_000;

/** One pass over the requests counts them by hour. A silence is longer than an hour, so it lies between busy hours. */
export async function activityInDuckdb(connection: DuckDBConnection, source: string): Promise<Activity> {
  await connection.run(
    // A finished batch is one row with an end, and a request.
    `CREATE TEMP TABLE busy_hours AS SELECT epoch_ms(started_at) // ${HOUR_MS} AS hour, count(*) AS requests,
       epoch_ms(min(started_at)) AS first_ms, epoch_ms(greatest(max(started_at), max(covers_until))) AS last_ms,
       min(started_at) = max(started_at) AND epoch_ms(min(started_at)) % ${DAY_MS} = 0 AND count(covers_until) = 0 AS are_dates,
       count(request_count) > 0 OR count(covers_until) FILTER (service_tier IS DISTINCT FROM 'batch') > 0 AS has_sums
     FROM ${source} WHERE started_at IS NOT NULL GROUP BY 1`,
  );
  try {
    const days = await queryRows(
      connection,
      `SELECT hour // 24 AS day, sum(requests) AS requests FROM busy_hours GROUP BY 1 ORDER BY 1`,
    );
    return {
      days: days.map((row) => ({ day: toCount(row.day), requests: toCount(row.requests) })),
      times: await timesOf(connection),
    };
  } finally {
    await connection.run('DROP TABLE busy_hours');
  }
}

/** A log of dates without a time of day is busy on the whole of each. A row with an end has a time of day. */
async function timesOf(connection: DuckDBConnection): Promise<Activity['times']> {
  const [log = {}] = await queryRows(
    connection,
    `SELECT min(first_ms) AS first_ms, max(last_ms) AS last_ms, bool_and(are_dates) AS are_dates, bool_or(has_sums) AS has_sums
     FROM busy_hours`,
  );
  const firstMs = numberOrNull(log.first_ms);
  const lastMs = numberOrNull(log.last_ms);
  if (firstMs === null || lastMs === null || log.has_sums === true) return null;
  const longer = log.are_dates === true ? DAY_MS : 0;
  const silences = await queryRows(
    connection,
    `SELECT from_ms, to_ms FROM (
       SELECT max(last_ms) OVER (ORDER BY hour ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) + ${longer} AS from_ms, first_ms AS to_ms
       FROM busy_hours)
     WHERE to_ms - from_ms > ${SILENCE_MS} ORDER BY to_ms DESC LIMIT ${MOST_SILENCES}`,
  );
  return {
    firstMs,
    lastMs: lastMs + longer,
    silences: silences
      .map((row) => ({ fromMs: numberOrNull(row.from_ms) ?? 0, toMs: numberOrNull(row.to_ms) ?? 0 }))
      .reverse(),
  };
}
