import type { DuckDBConnection } from '@duckdb/node-api';
import type { Retries } from '../../workloads/retries';
import { readBands } from './profile-bands';
import type { WorkloadHash } from './sparse-counts';

/** A success later than this after a failure is a new attempt of a person or a job, not a retry. */
const RETRIED_WITHIN_MINUTES = 10;

/**
 * The failed requests of every workload of the view `keyed` that were tried again with success: the same prompt, or where
 * the log has no prompts the same session, first fails and then succeeds. Leaves the view `retried` behind.
 */
export async function readRetries(connection: DuckDBConnection): Promise<Map<WorkloadHash, Retries>> {
  await connection.run(
    `CREATE TEMP VIEW retried AS
     WITH told AS (
       SELECT *, coalesce(prompt_hash, session_id) AS work FROM keyed
       WHERE started_at IS NOT NULL AND status IS NOT NULL AND coalesce(prompt_hash, session_id) IS NOT NULL),
     failing AS (SELECT DISTINCT w, work FROM told WHERE status = 'error'),
     attempts AS (
       SELECT told.*, min(started_at) FILTER (status = 'success') OVER (
         PARTITION BY w, work ORDER BY started_at ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS succeeded_at
       FROM told JOIN failing USING (w, work))
     SELECT * FROM attempts WHERE status = 'error' AND succeeded_at <= started_at + INTERVAL ${RETRIED_WITHIN_MINUTES} MINUTE`,
  );
  const bands = await readBands(connection, 'retried');
  return new Map(
    [...bands].map(([w, own]) => [w, { requests: own.reduce((sum, band) => sum + band.requests, 0), bands: own }]),
  );
}
