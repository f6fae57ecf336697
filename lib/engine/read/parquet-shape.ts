import type { DuckDBConnection } from '@duckdb/node-api';
import type { FileShape } from '../../logs/files/file-shape';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { readJsonShape } from '../../logs/json/json-shape';
import { queryRows, textOrNull, toCount } from '../duckdb/session';
import { literal } from '../duckdb/sql-text';
import { LIMITS } from '../limits/limits';

/** Rows looked at for the keys of nested columns. */
const SAMPLE = 200;

/**
 * The columns of a Parquet file, from its footer and its first rows. Throws UnreadableFile when the footer is damaged or
 * promises more than the limits. A footer made to harm may end the process instead.
 */
export async function readParquetShape(
  connection: DuckDBConnection,
  name: string,
  path: string,
  bytes: number,
): Promise<FileShape> {
  try {
    const file = literal(path);
    const [size] = await queryRows(
      connection,
      `SELECT (SELECT coalesce(sum(total_uncompressed_size), 0)::DOUBLE FROM parquet_metadata(${file})) AS unpacked,
         (SELECT sum(num_rows)::DOUBLE FROM parquet_file_metadata(${file})) AS rows`,
    );
    refuseBomb(name, { unpacked: toCount(size?.unpacked), rows: toCount(size?.rows), packed: bytes });
    const described = await queryRows(
      connection,
      `DESCRIBE SELECT * FROM read_parquet(${file}, binary_as_string = true)`,
    );
    const types: Record<string, string> = {};
    for (const row of described) types[textOrNull(row.column_name) ?? ''] = textOrNull(row.column_type) ?? '';
    const rows = await queryRows(
      connection,
      `SELECT to_json(row)::VARCHAR AS row FROM (SELECT * FROM read_parquet(${file}, binary_as_string = true) LIMIT ${SAMPLE}) AS row`,
    );
    if (rows.length === 0)
      throw new UnreadableFile(`${name} has columns but no rows. Export the log again, with its rows.`);
    const objects = rows.map((row) => JSON.parse(textOrNull(row.row) ?? '{}') as object);
    return { kind: 'parquet', types, ...readJsonShape(objects, LIMITS.columns, []) };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw damagedParquet(name);
  }
}

/** What to say when DuckDB gives up on a Parquet file; its own message may quote what the file holds. */
export function damagedParquet(name: string): UnreadableFile {
  return new UnreadableFile(
    `${name}: the Parquet file is damaged, cut off or in a form that is not read. Export it again.`,
  );
}

/** A run of equal values costs no bytes, so rows are bounded too: those of a log differ in time and tokens. */
const ROWS_PER_BYTE = 16;
const FEW_ROWS = 10_000_000;

function refuseBomb(
  name: string,
  { unpacked, rows, packed }: { unpacked: number; rows: number; packed: number },
): void {
  const tooLarge =
    unpacked > LIMITS.unpackedBytes || (unpacked > 64 * 2 ** 20 && unpacked > packed * LIMITS.unpackRatio);
  if (!tooLarge && (rows <= FEW_ROWS || rows <= packed * ROWS_PER_BYTE)) return;
  throw new UnreadableFile(`${name} promises to unpack to more than any real log. Export it in smaller files.`);
}
