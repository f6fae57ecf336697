import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows, toCount } from '../duckdb/session';

/** Identical batches are hardly made more often than each night; polls of one are. */
const POLLED_WITHIN_HOURS = 12;

/**
 * Finds rows of finished batches that an earlier poll logged already. Until August 2026 LiteLLM logged the cost of a batch at each
 * poll of it, under an id of the poll (issues 12084 and 36877): with the same key, model, tokens and cost. Since then the id is the
 * batch's own, and rows that are alike are batches that are alike. So are rows that say how many requests they had. The places of
 * such rows are added to the table `aside`. `source` has only requests.
 */
export async function findPolledBatches(connection: DuckDBConnection, source: string): Promise<void> {
  await connection.run(
    `INSERT INTO aside
     SELECT place, 'polled' FROM ${source} ANTI JOIN aside USING (place)
     WHERE id_of_poll AND request_count IS NULL
     QUALIFY started_at - lag(started_at) OVER (PARTITION BY key_name, model, input_tokens, output_tokens, billed_usd ORDER BY started_at, place)
       <= INTERVAL ${POLLED_WITHIN_HOURS} HOUR`,
  );
}

/** The row of a whole batch that does not say how many requests it had. Usage exports, which are sums too, have no ids. */
export const IS_UNCOUNTED_BATCH =
  "service_tier = 'batch' AND request_id IS NOT NULL AND covers_until IS NOT NULL AND request_count IS NULL";

/** The rows of whole batches that do not say how many requests they had. `source` has only requests. */
export async function countUncountedBatches(connection: DuckDBConnection, source: string): Promise<number> {
  const [row] = await queryRows(connection, `SELECT count(*) AS batches FROM ${source} WHERE ${IS_UNCOUNTED_BATCH}`);
  return toCount(row?.batches);
}
