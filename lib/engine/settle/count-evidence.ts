import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows, toCount } from '../duckdb/session';

/**
 * Rows of a file that count in the same way: those of Claude and others, because a gateway may pass on the fields of each vendor.
 * `group` numbers them over all files (`GROUP_SQL`).
 */
export type CountEvidence = {
  group: number;
  file: number;
  requests: number;
  /** Rows whose cached tokens are more than their input tokens, and whose reasoning tokens are more than their output tokens. */
  cachedAbove: number;
  reasoningAbove: number;
  /** Rows whose total shows how they count. */
  cachedApart: number;
  cachedInside: number;
  reasoningApart: number;
  reasoningInside: number;
  /** Input tokens and cached tokens of rows that do not show how they count. */
  openRows: number;
  openCached: number;
  inputTokens: number;
  /** Successful requests without input and output tokens, and all successful ones. */
  emptySuccesses: number;
  successes: number;
};

/** Whether a row belongs to a family of models, by the answering model, or for a failed call by the requested one. */
export const isOfFamily = (family: 'claude' | 'gemini') =>
  `contains(lower(coalesce(model, requested_model, '')), '${family}')`;
export const GROUP_SQL = `(file_index::BIGINT * 2 + CASE WHEN ${isOfFamily('claude')} THEN 1 ELSE 0 END)`;
export const fileOfGroup = (group: number) => Math.floor(group / 2);

const CACHED = '(coalesce(cache_read_tokens, 0) + coalesce(cache_write_tokens, 0))';
const BOTH = '(coalesce(input_tokens, 0) + coalesce(output_tokens, 0))';
const REASONING = 'coalesce(reasoning_tokens, 0)';

/** Whether the total shows that cached or reasoning tokens are separate. NULL where it does not show that. */
function byTotal(part: string, other: string, both = BOTH): string {
  const inside = `total_tokens = ${both} OR total_tokens = ${both} + ${other}`;
  const apart = `total_tokens = ${both} + ${part} OR total_tokens = ${both} + ${part} + ${other}`;
  return `CASE WHEN ${part} = 0 OR total_tokens IS NULL THEN NULL WHEN (${apart}) AND NOT (${inside}) THEN true WHEN (${inside}) AND NOT (${apart}) THEN false END`;
}

/** Expressions over a staged row. */
export const ROW = {
  cached: CACHED,
  // An unknown total shows nothing.
  cachedAbove: `coalesce(${CACHED} > input_tokens, false)`,
  cachedByTotal: byTotal(CACHED, REASONING),
  reasoning: REASONING,
  reasoningAbove: `coalesce(${REASONING} > output_tokens, false)`,
  reasoningByTotal: byTotal(REASONING, CACHED),
} as const;

/** What the rows of a source of staged requests (with `file_index`) show about how they count. */
export async function readCountEvidence(connection: DuckDBConnection, source: string): Promise<CountEvidence[]> {
  const rows = await queryRows(
    connection,
    // Each part has a name: written out wherever it stands, the expressions take longer to plan than few rows take to count.
    `SELECT rows_group, count(*) AS requests,
       count_if(cached_above) AS cached_above, count_if(reasoning_above) AS reasoning_above,
       count_if(by_total) AS cached_apart, count_if(NOT by_total AND NOT cached_above) AS cached_inside,
       count_if(reasoning_by_total) AS reasoning_apart, count_if(NOT reasoning_by_total AND NOT reasoning_above) AS reasoning_inside,
       count_if(open_cached > 0) AS open_rows, sum(open_cached) AS open_cached, sum(input_tokens) AS input_tokens,
       count_if(succeeded AND whole = 0) AS empty_successes, count_if(succeeded) AS successes
     FROM (SELECT *, CASE WHEN by_total IS NULL AND cached_apart IS NULL AND NOT cached_above THEN cached ELSE 0 END AS open_cached
       FROM (SELECT *, ${byTotal('cached', 'reasoning', 'whole')} AS by_total, ${byTotal('reasoning', 'cached', 'whole')} AS reasoning_by_total
         FROM (SELECT ${GROUP_SQL} AS rows_group, input_tokens, total_tokens, cached_apart, ${CACHED} AS cached, ${BOTH} AS whole,
           ${REASONING} AS reasoning, ${ROW.cachedAbove} AS cached_above, ${ROW.reasoningAbove} AS reasoning_above,
           coalesce(status, 'success') <> 'error' AS succeeded FROM ${source})))
     GROUP BY 1 ORDER BY 1`,
  );
  return rows.map((row) => ({
    group: toCount(row.rows_group),
    file: fileOfGroup(toCount(row.rows_group)),
    requests: toCount(row.requests),
    cachedAbove: toCount(row.cached_above),
    reasoningAbove: toCount(row.reasoning_above),
    cachedApart: toCount(row.cached_apart),
    cachedInside: toCount(row.cached_inside),
    reasoningApart: toCount(row.reasoning_apart),
    reasoningInside: toCount(row.reasoning_inside),
    openRows: toCount(row.open_rows),
    openCached: toCount(row.open_cached),
    inputTokens: toCount(row.input_tokens),
    emptySuccesses: toCount(row.empty_successes),
    successes: toCount(row.successes),
  }));
}
