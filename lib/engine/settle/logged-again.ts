import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows } from '../duckdb/session';

/** Two rows of one call under two ids start and end within this time of each other. */
const AT_ONCE_MS = 100;

/**
 * Finds calls of the Responses API that a gateway passed on as a completion and logged a second time under another id (LiteLLM,
 * issue 15740): with the same key, model, tokens and cost, and the same start and end. The place of the second row is added to the
 * table `aside`. `source` has only requests.
 */
export async function findResponsesTwice(connection: DuckDBConnection, source: string): Promise<void> {
  const isResponse = "starts_with(request_id, 'resp_')";
  const [signs] = await queryRows(
    connection,
    `SELECT bool_or(${isResponse}) AND NOT bool_and(${isResponse}) AS both FROM ${source}`,
  );
  if (signs?.both !== true) return;
  await connection.run(
    `INSERT INTO aside
     WITH calls AS (SELECT place, hash(key_name, model, input_tokens, output_tokens, billed_usd) AS likeness, ${isResponse} AS is_response,
         epoch_ms(started_at) AS start_ms, epoch_ms(started_at) + latency_ms AS end_ms
       FROM ${source} ANTI JOIN aside USING (place)
       WHERE request_id IS NOT NULL AND started_at IS NOT NULL AND latency_ms IS NOT NULL AND output_tokens > 0),
     alike AS (SELECT * FROM calls SEMI JOIN (SELECT likeness FROM calls WHERE is_response) AS responses USING (likeness)),
     neighbours AS (SELECT *, lag(is_response) OVER before AS other, lag(start_ms) OVER before AS other_start, lag(end_ms) OVER before AS other_end
       FROM alike WINDOW before AS (PARTITION BY likeness ORDER BY start_ms, is_response DESC, place))
     SELECT place, 'again' FROM neighbours WHERE other AND NOT is_response AND start_ms - other_start <= ${AT_ONCE_MS} AND abs(end_ms - other_end) <= ${AT_ONCE_MS}`,
  );
}
