import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows, toCount } from './session';

/** Two rows of one call that a gateway wrote under two ids begin and end within this time. */
const AT_ONCE_MS = 100;

/** Rows that may say again what another row with another id says; they count, as nothing proves it. */
export type LoggedAgain = {
  /** Rows of an answer of the Responses API beside a row of the completion that it was made of. */
  twice: number;
  /** Rows of a finished batch that was asked for again. */
  polled: number;
};

/**
 * Counts such rows. LiteLLM logs a call of the Responses API that it passes on as a completion twice (issue 15740), and until
 * August 2026 wrote the cost of a finished batch each time that somebody asked for it (issue 12084).
 */
export async function findLoggedAgain(connection: DuckDBConnection, source: string): Promise<LoggedAgain> {
  const [signs] = await queryRows(
    connection,
    `SELECT bool_or(starts_with(request_id, 'resp_')) AND NOT bool_and(starts_with(request_id, 'resp_')) AS both,
       bool_or(service_tier = 'batch' AND operation LIKE '%retrieve_batch') AS polls FROM ${source}`,
  );
  return {
    twice: signs?.both === true ? await countTwice(connection, source) : 0,
    polled: signs?.polls === true ? await countPolled(connection, source) : 0,
  };
}

async function countTwice(connection: DuckDBConnection, source: string): Promise<number> {
  const likeness = 'hash(key_name, model, input_tokens, output_tokens)';
  const [row] = await queryRows(
    connection,
    `WITH calls AS (SELECT ${likeness} AS likeness, starts_with(request_id, 'resp_') AS is_response, epoch_ms(started_at) AS start_ms,
         epoch_ms(started_at) + latency_ms AS end_ms
       FROM ${source} WHERE request_id IS NOT NULL AND started_at IS NOT NULL AND output_tokens > 0),
     alike AS (SELECT * FROM calls SEMI JOIN (SELECT likeness FROM calls WHERE is_response) AS responses USING (likeness)),
     neighbours AS (SELECT *, lag(is_response) OVER before AS other, lag(start_ms) OVER before AS other_start, lag(end_ms) OVER before AS other_end
       FROM alike WINDOW before AS (PARTITION BY likeness ORDER BY start_ms, is_response))
     SELECT count_if(other <> is_response AND start_ms - other_start <= ${AT_ONCE_MS}
       AND coalesce(abs(end_ms - other_end) <= ${AT_ONCE_MS}, true)) AS twice FROM neighbours`,
  );
  return toCount(row?.twice);
}

async function countPolled(connection: DuckDBConnection, source: string): Promise<number> {
  const [row] = await queryRows(
    connection,
    `SELECT sum(rows - 1) AS polled FROM (SELECT count(*) AS rows FROM ${source} WHERE operation LIKE '%retrieve_batch' AND output_tokens > 0
       GROUP BY key_name, model, input_tokens, output_tokens)`,
  );
  return toCount(row?.polled);
}
