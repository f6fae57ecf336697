import type { Arrivals } from '../../../workloads/profile/arrivals';
import { numberOrNull } from '../../duckdb/session';
import { workloadHash } from '../../keyed/by-workload';
import type { Keyed } from '../../keyed/keyed';
import { logHoursSql } from '../../keyed/log-hours';
import type { WorkloadHash } from '../../keyed/question';

const HOUR_MS = 3_600_000;

/** The log around each workload: when it is in use, and whether other work of it has the same name and differs in its model alone. */
export async function readAround(keyed: Keyed): Promise<Map<WorkloadHash, NonNullable<Arrivals['log']>>> {
  const hours = await hoursOf(keyed);
  if (hours === null) return new Map();
  const log = { fromMs: hours.first * HOUR_MS, toMs: (hours.last + 1) * HOUR_MS };
  const rows = await keyed.rows(
    `SELECT w, CASE WHEN coalesce(application, route, key_name, tags) IS NOT NULL
       -- The parts of a workload are no other work.
       THEN count_if(part_of IS NULL) OVER (PARTITION BY application, route, key_name, tags, operation) > 1 END AS goes_on FROM ${keyed.workloads}`,
  );
  return new Map(
    rows.map((row) => [
      workloadHash(row),
      { ...log, otherModels: typeof row.goes_on === 'boolean' ? row.goes_on : null },
    ]),
  );
}

async function hoursOf(keyed: Keyed): Promise<{ first: number; last: number } | null> {
  const [row = {}] =
    keyed.log === null
      ? await keyed.rows(logHoursSql(`SELECT slot // 12 AS hour FROM ${await keyed.slots()}`))
      : [{ first_hour: keyed.log.firstHour, last_hour: keyed.log.lastHour }];
  const first = numberOrNull(row.first_hour);
  const last = numberOrNull(row.last_hour);
  return first === null || last === null ? null : { first, last };
}
