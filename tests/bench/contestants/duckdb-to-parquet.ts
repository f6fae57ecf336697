/** What DuckDB takes to keep the requests as an audit must: people and sessions hashed, in Parquet. Nothing is checked, cleaned or asked. */
import { rmSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { PARQUET_OPTIONS } from '../../../lib/engine/duckdb/parquet-options';
import { defineMacros } from '../../../lib/engine/macros/macros';
import { contest } from './contest';

await contest(async (path) => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('SET threads = 2');
  await connection.run("SET memory_limit = '600MB'");
  await defineMacros(connection, Buffer.alloc(32, 0x5e));
  const log = path.endsWith('.csv') ? `read_csv('${path}')` : `read_json('${path}')`;
  const requests = `${path}.parquet`;
  const hashed = ['user_id', 'session_id'].map((column) => `keyed_hash(${column}) AS ${column}`).join(', ');
  await connection.run(`COPY (SELECT * REPLACE (${hashed}) FROM ${log}) TO '${requests}' (${PARQUET_OPTIONS})`);
  const reader = await connection.runAndReadAll(`SELECT count(*)::INT FROM read_parquet('${requests}')`);
  rmSync(requests);
  return Number(reader.getRows()[0]?.[0]);
});
