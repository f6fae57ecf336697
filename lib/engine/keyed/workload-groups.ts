import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { numberOrNull, queryRows, toCount } from '../duckdb/session';
import { literal } from '../duckdb/sql-text';
import type { KeyedRequests } from './keyed-requests';
import { logHoursSql } from './log-hours';
import { namesUsers } from './names-users';
import type { LogTraits } from './question';
import { STAMP_UNIT_SQL } from './stamp-unit';

/** A part of the workloads; `log` as in `Keyed`. */
export type WorkloadGroup = { keyed: KeyedRequests; log: LogTraits | null };

/**
 * Splits workloads into groups of limited size, in the order of the report. If one group holds all, the requests stay where they
 * are. Otherwise they are written again into `directory`, sorted by group, so that each group reads only its own requests. A
 * group can be asked until the next one is taken.
 */
export async function* workloadGroups(
  connection: DuckDBConnection,
  keyed: KeyedRequests,
  directory: string,
  most: number,
): AsyncGenerator<WorkloadGroup> {
  const { requests, workloads } = keyed;
  // There are no more workloads than requests.
  const groups = keyed.most <= most ? 1 : Math.ceil((await countWorkloads(connection, workloads)) / most);
  if (groups <= 1) {
    yield { keyed, log: null };
    return;
  }
  const log = await readTraits(connection, requests, workloads);
  const folder = path.join(directory, 'groups');
  await connection.run(
    `CREATE TEMP TABLE ranked AS
     SELECT w, ((row_number() OVER (ORDER BY requests DESC, id) - 1) // ${most})::INTEGER AS workload_group
     FROM ${workloads} JOIN (SELECT w, sum(request_count) AS requests FROM ${requests} GROUP BY w) USING (w)`,
  );
  await connection.run(
    `COPY (SELECT * FROM ${requests} JOIN ranked USING (w)) TO ${literal(folder)}
     (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (workload_group))`,
  );
  for (let group = 0; group < groups; group++) {
    const files = literal(path.join(folder, `workload_group=${group}`, '*.parquet'));
    await connection.run(
      `CREATE OR REPLACE TEMP VIEW keyed_group AS SELECT * FROM read_parquet(${files}, hive_partitioning = false)`,
    );
    yield { keyed: { ...keyed, requests: 'keyed_group' }, log };
  }
}

async function countWorkloads(connection: DuckDBConnection, workloads: string): Promise<number> {
  const [row] = await queryRows(connection, `SELECT count(*) AS workloads FROM ${workloads}`);
  return toCount(row?.workloads);
}

async function readTraits(connection: DuckDBConnection, requests: string, workloads: string): Promise<LogTraits> {
  const hours = logHoursSql(
    `SELECT epoch_ms(started_at) // 3600000 AS hour FROM ${requests} WHERE started_at IS NOT NULL`,
  );
  const [row = {}] = await queryRows(
    connection,
    `SELECT count(session_id) > 0 AS has_sessions, ${STAMP_UNIT_SQL} AS stamp_ms,
       (SELECT first_hour FROM (${hours})) AS first_hour, (SELECT last_hour FROM (${hours})) AS last_hour FROM ${requests}`,
  );
  const applications = await queryRows(
    connection,
    `SELECT application, sum(with_user) AS with_user FROM ${workloads}
     JOIN (SELECT w, count(end_user) AS with_user FROM ${requests} GROUP BY w) USING (w) GROUP BY application`,
  );
  return {
    namesUsers: namesUsers(applications),
    hasSessions: row.has_sessions === true,
    stampMs: toCount(row.stamp_ms),
    firstHour: numberOrNull(row.first_hour),
    lastHour: numberOrNull(row.last_hour),
  };
}
