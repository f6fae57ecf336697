import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows, toCount } from '../duckdb/session';
import { identifier, literal } from '../duckdb/sql-text';
import { stampUnitSql } from '../questions/arrivals/duckdb';

/** Workloads that are measured at a time: what is measured of each takes about 15 kB until it is written down. */
export const WORKLOADS_AT_ONCE = 4_000;

/** What all requests of a log show together; each workload is measured in the light of it. */
export type LogTraits = { hasUsers: boolean; hasSessions: boolean; stampMs: number };

/** Tables that stay while one group after the other is measured. */
const KEPT = ['keys', 'workloads', 'ranked'];

/**
 * Splits the workloads of the view `keyed` into groups of at most so many, in the order of the report, and leaves `keyed` as the
 * requests of one group after the other. Where all are one group, `keyed` stays as it is; else the requests are written once more,
 * sorted by group, into `directory`, so that each group is read and not all of them for each group. Yields what a group can't show
 * of the whole log; null where it is the whole log.
 */
export async function* workloadGroups(
  connection: DuckDBConnection,
  directory: string,
  most: number,
): AsyncGenerator<LogTraits | null> {
  const [row] = await queryRows(connection, 'SELECT count(*) AS workloads FROM workloads');
  const groups = Math.ceil(toCount(row?.workloads) / most);
  if (groups <= 1) {
    yield null;
    return;
  }
  const traits = await readTraits(connection);
  const folder = path.join(directory, 'groups');
  await connection.run(
    `CREATE TEMP TABLE ranked AS
     SELECT w, ((row_number() OVER (ORDER BY requests DESC, id) - 1) // ${most})::INTEGER AS workload_group
     FROM workloads JOIN (SELECT w, sum(request_count) AS requests FROM keyed GROUP BY w) USING (w)`,
  );
  await connection.run(
    `COPY (SELECT * FROM keyed JOIN ranked USING (w)) TO ${literal(folder)}
     (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (workload_group))`,
  );
  for (let group = 0; group < groups; group++) {
    const files = path.join(folder, `workload_group=${group}`, '*.parquet');
    await connection.run(
      `CREATE OR REPLACE TEMP VIEW keyed AS SELECT * FROM read_parquet(${literal(files)}, hive_partitioning = false)`,
    );
    yield traits;
    await dropMeasured(connection);
  }
}

async function readTraits(connection: DuckDBConnection): Promise<LogTraits> {
  const [row = {}] = await queryRows(
    connection,
    `SELECT count(end_user) > 0 AS has_users, count(session_id) > 0 AS has_sessions, ${stampUnitSql('started_at')} AS stamp_ms FROM keyed`,
  );
  return { hasUsers: row.has_users === true, hasSessions: row.has_sessions === true, stampMs: toCount(row.stamp_ms) };
}

async function dropMeasured(connection: DuckDBConnection): Promise<void> {
  const tables = await queryRows(connection, 'SELECT table_name AS name FROM duckdb_tables() WHERE temporary');
  for (const { name } of tables) {
    if (!KEPT.includes(String(name))) await connection.run(`DROP TABLE ${identifier(String(name))}`);
  }
}
