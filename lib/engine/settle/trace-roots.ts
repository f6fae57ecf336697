import type { DuckDBConnection } from '@duckdb/node-api';
import type { CanonicalColumn, ReadColumn } from '../../logs/columns/canonical-columns';

/** Whether rows name their spans, so that a trace shows the context of its model calls. */
export function hasTraces(columns: ReadonlySet<ReadColumn>): boolean {
  return columns.has('span_name') && columns.has('trace_id') && columns.has('parent_span_id');
}

/** What a trace adds to its model calls where their own rows lack it. A query that reads `traces` has these columns. */
export const TOLD_BY_TRACE: Readonly<Partial<Record<CanonicalColumn, string>>> = {
  root_span: 'coalesce(root_span, trace_root) AS root_span',
  trigger: 'coalesce("trigger", trace_trigger) AS "trigger"',
  client: 'coalesce(client, trace_client) AS client',
};

/**
 * Makes the table `traces` with a row for each trace: kind and name of its root, its client, and what started it. `source` has every
 * row, also those that are not model calls, because most roots are not. A value that a trace has twice is left out.
 */
export async function findTraceRoots(connection: DuckDBConnection, source: string): Promise<void> {
  const root = 'parent_span_id IS NULL AND span_name IS NOT NULL';
  const one = (value: string, where = 'true') =>
    `CASE WHEN count(DISTINCT ${value}) FILTER (${where}) = 1 THEN any_value(${value}) FILTER (${where}) END`;
  await connection.run(
    `CREATE TEMP TABLE traces AS SELECT * FROM (
       SELECT trace_id, ${one("concat_ws(' ', span_kind, span_name)", root)} AS trace_root, ${one('"trigger"')} AS trace_trigger,
         ${one('client', root)} AS trace_client
       FROM ${source} WHERE trace_id IS NOT NULL GROUP BY trace_id)
     WHERE coalesce(trace_root, trace_trigger, trace_client) IS NOT NULL`,
  );
}
