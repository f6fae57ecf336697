import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows, toCount } from '../duckdb/session';
import { identifier } from '../duckdb/sql-text';

/** A column of the key and its value for a request. */
export type KeyPart = { column: string; sql: string };

/** Keeps the keys of a source, with '' for empty values. Returns the source to select them from. */
export async function distinctKeys(
  connection: DuckDBConnection,
  source: string,
  key: readonly KeyPart[],
): Promise<string> {
  const parts = key.map(({ column, sql }) => `coalesce(${sql}, '') AS ${identifier(column)}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE keys AS SELECT DISTINCT ${parts.join(', ')} FROM ${source}`);
  return 'keys';
}

/**
 * A small set of columns that distinguishes all keys, found by leaving out one column after the other. Every pass over the
 * requests hashes these columns, and most columns of a key follow from the others or have one value.
 */
export async function tellingParts(
  connection: DuckDBConnection,
  keys: string,
  key: readonly KeyPart[],
): Promise<readonly KeyPart[]> {
  const countKeys = async (columns: readonly KeyPart[]) => {
    const names = columns.map(({ column }) => identifier(column)).join(', ') || 'true';
    const [row] = await queryRows(connection, `SELECT count(*) AS keys FROM (SELECT DISTINCT ${names} FROM ${keys})`);
    return toCount(row?.keys);
  };
  const varying = await varyingParts(connection, keys, key);
  if (varying.length < 2) return varying;
  const all = await countKeys(varying);
  let telling = varying;
  for (const part of varying) {
    const others = telling.filter((one) => one !== part);
    if ((await countKeys(others)) === all) telling = others;
  }
  return telling;
}

/** The columns with more than one value, found in one pass: a small log has few of them. */
async function varyingParts(
  connection: DuckDBConnection,
  keys: string,
  key: readonly KeyPart[],
): Promise<readonly KeyPart[]> {
  const varies = key.map(
    ({ column }, place) => `min(${identifier(column)}) <> max(${identifier(column)}) AS varies_${place}`,
  );
  const [row] = await queryRows(connection, `SELECT ${varies.join(', ')} FROM ${keys}`);
  return key.filter((_, place) => row?.[`varies_${place}`] === true);
}
