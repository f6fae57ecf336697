import type { DuckDBConnection } from '@duckdb/node-api';
import type { ReadColumn } from '../../logs/columns/canonical-columns';
import { queryRows, toCount } from '../duckdb/session';
import { identifier } from '../duckdb/sql-text';

/** In fewer rows than this there is little to spare. */
const LEAST_KNOWN = 5_000;
/** Above this share of distinct values a second reading of the file costs more than the hashes that it spares. */
const MOST_DISTINCT = 0.8;

/** Where the keyed hash of a column's value stands: what to join to the rows, and the expression for it. */
export type JoinedHash = { join: string; hash: string };

/**
 * Hashes every distinct value of those columns whose values repeat among the first rows, into the temporary table `hashes`. An
 * HMAC costs as much as reading the row it stands in, and a person or a session has many rows. `records` is the query for such
 * columns of all rows as their cells stand in the file. Columns that are not in the answer are to be hashed row by row.
 */
export async function hashIdentifiers(
  connection: DuckDBConnection,
  firstRows: string,
  records: (columns: readonly ReadColumn[]) => string,
  columns: readonly ReadColumn[],
): Promise<Map<ReadColumn, JoinedHash>> {
  const repeating = await repeatingColumns(connection, firstRows, columns);
  if (repeating.length === 0) return new Map();
  const names = repeating.map(identifier);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE hashes AS SELECT place, value, keyed_hash(clean_text(value)) AS hash
     FROM (SELECT grouping_id(${names.join(', ')}) AS place, coalesce(${names.join(', ')}) AS value
       FROM (${records(repeating)}) GROUP BY GROUPING SETS (${names.map((name) => `(${name})`).join(', ')}))
     WHERE clean_text(value) IS NOT NULL`,
  );
  return new Map(repeating.map((column, index) => [column, joinedHash(column, index, repeating.length)]));
}

/** `grouping_id` has one bit a column, the first one highest, which is zero for the column that a row is grouped by. */
function joinedHash(column: ReadColumn, index: number, count: number): JoinedHash {
  const place = 2 ** count - 1 - 2 ** (count - 1 - index);
  const table = identifier(`hashes of ${column}`);
  return {
    join: `LEFT JOIN (SELECT value, hash FROM hashes WHERE place = ${place}) AS ${table} ON ${table}.value = ${identifier(column)}`,
    hash: `${table}.hash`,
  };
}

async function repeatingColumns(
  connection: DuckDBConnection,
  firstRows: string,
  columns: readonly ReadColumn[],
): Promise<ReadColumn[]> {
  if (columns.length === 0) return [];
  const counts = columns.map(
    (column, index) =>
      `count(${identifier(column)}) AS known_${index}, count(DISTINCT ${identifier(column)}) AS distinct_${index}`,
  );
  const [row = {}] = await queryRows(connection, `SELECT ${counts.join(', ')} FROM ${firstRows}`);
  return columns.filter((_, index) => {
    const known = toCount(row[`known_${index}`]);
    return known >= LEAST_KNOWN && toCount(row[`distinct_${index}`]) <= MOST_DISTINCT * known;
  });
}
