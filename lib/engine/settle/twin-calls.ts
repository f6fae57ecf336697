import type { DuckDBConnection } from '@duckdb/node-api';

/** Tolerance for clocks and rounding: the inner of two rows of a call may start or end this much outside the other. */
const SLACK_MS = 20;
/** The most calls of a trace with the same tokens that are compared. More are a loop, in which pairs can't be found. */
const MOST_ALIKE = 50;

/**
 * Finds calls that two instrumentations logged (such as LangChain's and OpenAI's) without a span id that links their rows: in one
 * trace, one within the time of the other, with the same tokens and no other model. The place of the outer row is added to the table
 * `aside`. Rows of one instrumentation are never one call, even if they are alike. `source` has only requests.
 */
export async function findTwins(connection: DuckDBConnection, source: string): Promise<void> {
  await connection.run(
    `CREATE TEMP TABLE alike AS
     WITH calls AS (SELECT place, hash(trace_id, input_tokens, output_tokens) AS likeness, instrumentation, lower(regexp_extract(coalesce(model, requested_model), '[^/:]*$')) AS model,
         epoch_ms(started_at) AS start_ms, epoch_ms(started_at) + latency_ms AS end_ms
       FROM ${source} ANTI JOIN aside USING (place)
       WHERE trace_id IS NOT NULL AND instrumentation IS NOT NULL AND input_tokens > 0 AND output_tokens > 0 AND latency_ms IS NOT NULL)
     SELECT * FROM calls SEMI JOIN (SELECT likeness FROM calls GROUP BY likeness
       HAVING count(*) BETWEEN 2 AND ${MOST_ALIKE} AND min(instrumentation) <> max(instrumentation)) AS several USING (likeness)`,
  );
  await connection.run(
    `CREATE TEMP TABLE pairs AS SELECT one.likeness, around.instrumentation AS outer_by, one.instrumentation AS inner_by, around.place AS outer_call, one.place AS inner_call, around.start_ms
     FROM alike AS around JOIN alike AS one ON around.likeness = one.likeness
     WHERE around.instrumentation <> one.instrumentation
       AND one.start_ms >= around.start_ms - ${SLACK_MS} AND one.end_ms <= around.end_ms + ${SLACK_MS}
       -- Of two rows of the very same time either may be the outer one, but not both.
       AND (around.end_ms - around.start_ms, around.instrumentation) > (one.end_ms - one.start_ms, one.instrumentation)
       AND (around.model IS NULL OR one.model IS NULL OR starts_with(around.model, one.model) OR starts_with(one.model, around.model))`,
  );
  // At most as many outer rows are set aside as there are inner ones that count instead.
  await connection.run(
    `INSERT INTO aside SELECT DISTINCT outer_call, 'twin' FROM (
       SELECT outer_call, dense_rank() OVER (PARTITION BY likeness, outer_by, inner_by ORDER BY start_ms, outer_call) AS rank, inners
       FROM pairs JOIN (SELECT likeness, outer_by, inner_by, count(DISTINCT inner_call) AS inners FROM pairs GROUP BY ALL) USING (likeness, outer_by, inner_by))
     WHERE rank <= inners`,
  );
  for (const table of ['alike', 'pairs']) await connection.run(`DROP TABLE ${table}`);
}
