import type { DuckDBConnection } from '@duckdb/node-api';
import type { Preview } from '../../logs/files/preview-file';
import { jsonRows } from '../../logs/json/json-rows';
import { PARQUET_OPTIONS } from '../duckdb/parquet-options';
import { queryRows, textOrNull } from '../duckdb/session';
import { literal } from '../duckdb/sql-text';
import { damagedParquet, readParquetShape } from './parquet-shape';

/** Rows whose values are shown, and rows that a mapping is tried on. */
const SHOWN_ROWS = 200;
const TRIED_ROWS = 1000;
/** A longer text is prose, of which nothing is shown, so the rest of it need not be passed on. */
const LONGEST_CELL = 121;

/** The columns and the first rows of a Parquet file. Throws UnreadableFile. */
export async function previewParquet(
  connection: DuckDBConnection,
  { name, path, bytes }: { name: string; path: string; bytes: number },
): Promise<Preview> {
  const shape = await readParquetShape(connection, name, path, bytes);
  if (shape.kind !== 'parquet') throw damagedParquet(name);
  const rows = await queryRows(
    connection,
    `SELECT to_json(row)::VARCHAR AS row FROM (SELECT * FROM read_parquet(${literal(path)}, binary_as_string = true) LIMIT ${SHOWN_ROWS}) AS row`,
  ).catch(() => {
    throw damagedParquet(name);
  });
  const objects = rows.map((row) => JSON.parse(textOrNull(row.row) ?? '{}') as object);
  return { shape, rows: jsonRows(objects, shape).map((row) => row.map((cell) => cell.slice(0, LONGEST_CELL))) };
}

/** Copies the first rows of a Parquet file, in the types that they have, into one of their own. Throws UnreadableFile. */
export async function copyFirstRows(
  connection: DuckDBConnection,
  { name, path }: { name: string; path: string },
  target: string,
): Promise<void> {
  await connection
    .run(
      `COPY (SELECT * FROM read_parquet(${literal(path)}) LIMIT ${TRIED_ROWS}) TO ${literal(target)} (${PARQUET_OPTIONS})`,
    )
    .catch(() => {
      throw damagedParquet(name);
    });
}
