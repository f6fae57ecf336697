import type { DuckDBConnection } from '@duckdb/node-api';
import type { Retries } from '../../../workloads/profile/retries';
import type { WorkloadHash } from '../../keyed/sparse-counts';
import { readBands } from '../bands/duckdb';

/** A success later than this after a failure is a new attempt of a person or a job, not a retry. */
const RETRIED_WITHIN_MINUTES = 10;

/**
 * The failed requests of every workload of the view `keyed` that were tried again with success: the same prompt, or where
 * the log has no prompts the same session, first fails and then succeeds. Leaves the tables `failed` and `retried` behind.
 */
export async function readRetries(connection: DuckDBConnection): Promise<Map<WorkloadHash, Retries>> {
  const told = (status: string) =>
    `SELECT *, coalesce(prompt_hash, session_id) AS work FROM keyed
     WHERE status = '${status}' AND started_at IS NOT NULL AND coalesce(prompt_hash, session_id) IS NOT NULL`;
  await connection.run(
    `CREATE TEMP TABLE failed AS
     SELECT w, work, started_at, request_count, whole_input, cache_read_tokens, cache_write_tokens, whole_output FROM (${told('error')})`,
  );
  // The first success after each failure, among the work that has failures: they are few, and so is that work.
  await connection.run(
    `CREATE TEMP TABLE retried AS
     SELECT failed.* FROM failed ASOF JOIN (
       SELECT w, work, started_at FROM (${told('success')}) SEMI JOIN failed USING (work, w)) AS done
     ON failed.work = done.work AND failed.w = done.w AND failed.started_at <= done.started_at
     WHERE done.started_at <= failed.started_at + INTERVAL ${RETRIED_WITHIN_MINUTES} MINUTE`,
  );
  const bands = await readBands(connection, 'retried');
  return new Map(
    [...bands].map(([w, own]) => [w, { requests: own.reduce((sum, band) => sum + band.requests, 0), bands: own }]),
  );
}
