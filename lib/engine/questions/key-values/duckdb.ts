import type { DuckDBConnection } from '@duckdb/node-api';
import { MAX_VALUES, NAMING_COLUMNS, type NamingColumn } from '../../../workloads/key/workload-key-columns';
import { queryRows, textOrNull, toCount } from '../../duckdb/session';
import type { KeyValues } from './question';

/** The number of requests that show whether a column has few values. */
const FIRST_ROWS = 200_000;

/** The source has `rows` rows at most. */
export async function keyValuesInDuckdb(
  connection: DuckDBConnection,
  source: string,
  rows: number,
): Promise<KeyValues> {
  if (rows <= MAX_VALUES) return valuesOfFew(connection, source);
  const count = async (from: string, how: (column: NamingColumn) => string) => {
    const counts = NAMING_COLUMNS.map((column) => `${how(column)} AS ${column}`).join(', ');
    const [row = {}] = await queryRows(connection, `SELECT count(*) AS requests, ${counts} FROM ${from}`);
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

/** Of few rows the values are counted here: a distinct count in DuckDB has a table for each column. */
async function valuesOfFew(connection: DuckDBConnection, source: string): Promise<KeyValues> {
  const keys = await queryRows(
    connection,
    `SELECT ${NAMING_COLUMNS.join(', ')}, count(*) AS requests FROM ${source} GROUP BY ALL`,
  );
  const count = (column: NamingColumn) => new Set(keys.flatMap((key) => textOrNull(key[column]) ?? [])).size;
  return {
    values: {
      application: count('application'),
      route: count('route'),
      key_name: count('key_name'),
      tags: count('tags'),
    },
    requests: keys.reduce((sum, key) => sum + toCount(key.requests), 0),
  };
}
