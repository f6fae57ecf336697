import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows, textOrNull, toCount } from '../duckdb/session';
import type { StagedFile } from '../stage/stage-file';
import { findPolledBatches } from './finished-batches';
import { findResponsesTwice } from './logged-again';
import { findWrappers } from './nested-calls';
import { findTwins } from './twin-calls';

/** The kinds of rows about a call that another row counts. */
const SAYS = {
  wrapper: 'calls that stand around or inside another row of the same call',
  again: 'calls that the gateway logged twice, under two ids',
  polled: 'finished batches that an earlier poll logged already',
  twin: 'calls that another instrumentation logged too',
} as const;

/** The number of rows of a staged file that are not counted, for one reason. */
export type CallsAside = { file: number; says: string; count: number };

/** Writes the places of such rows to the table `aside`. `source` has every row, with `is_request` and `place`. The table `duplicates` must exist. */
export async function findCallsAside(
  connection: DuckDBConnection,
  source: string,
  staged: readonly StagedFile[],
): Promise<void> {
  await connection.run('CREATE TEMP TABLE aside (place BIGINT, kind VARCHAR)');
  const counted = `(SELECT * FROM ${source} ANTI JOIN duplicates USING (place))`;
  const requests = `(SELECT * FROM ${counted} WHERE is_request)`;
  const has = (column: 'parent_span_id' | 'instrumentation', condition: string) =>
    staged.some(({ columns }) => columns.includes(column))
      ? isThere(connection, `${source} WHERE ${condition}`)
      : false;
  if (await has('parent_span_id', 'parent_span_id IS NOT NULL')) await findWrappers(connection, counted);
  if (await has('instrumentation', 'instrumentation IS NOT NULL')) {
    await findTwins(connection, requests);
  }
  await findResponsesTwice(connection, requests);
  if (staged.some(({ columns }) => columns.includes('id_of_poll'))) await findPolledBatches(connection, requests);
}

async function isThere(connection: DuckDBConnection, source: string): Promise<boolean> {
  return (await queryRows(connection, `SELECT 1 FROM ${source} LIMIT 1`)).length > 0;
}

export async function countAside(connection: DuckDBConnection): Promise<CallsAside[]> {
  const rows = await queryRows(
    connection,
    'SELECT place >> 40 AS file, kind, count(*) AS count FROM aside GROUP BY ALL ORDER BY file, kind DESC',
  );
  return rows.map((row) => ({
    file: toCount(row.file),
    says: SAYS[textOrNull(row.kind) as keyof typeof SAYS],
    count: toCount(row.count),
  }));
}
