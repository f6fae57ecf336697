import type { DuckDBConnection } from '@duckdb/node-api';
import { MAX_VALUES, NAMING_COLUMNS, type NamingColumn } from '../../../workloads/key/workload-key-columns';
import { queryRows, toCount } from '../../duckdb/session';
import type { KeyValues } from './question';

/** The number of requests that show whether a column has few values. */
const FIRST_ROWS = 200_000;

export async function keyValuesInDuckdb(connection: DuckDBConnection, source: string): Promise<KeyValues> {
  const count = async (rows: string, how: (column: NamingColumn) => string) => {
    const counts = NAMING_COLUMNS.map((column) => `${how(column)} AS ${column}`).join(', ');
    const [row = {}] = await queryRows(connection, `SELECT count(*) AS requests, ${counts} FROM ${rows}`);
    return row;
  };
  const approximately = (column: NamingColumn) => `approx_count_distinct(${column})`;
  // An exact count of few values is faster than an estimate. With as many values as requests it is slower.
  const first = await count(`(SELECT * FROM ${source} LIMIT ${FIRST_ROWS})`, approximately);
  const row = await count(source, (column) =>
    toCount(first[column]) <= 2 * MAX_VALUES ? `count(DISTINCT ${column})` : approximately(column),
  );
  const values = {
    application: toCount(row.application),
    route: toCount(row.route),
    key_name: toCount(row.key_name),
    tags: toCount(row.tags),
  };
  return { values, requests: toCount(row.requests) };
}
