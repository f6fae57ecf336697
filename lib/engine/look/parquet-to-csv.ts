import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { parquetIn } from '../../logs/files/parquet-in-file';
import { identifier, literal } from '../duckdb/sql-text';
import { diskFile } from '../files/disk-file';
import { isOutOfSpace } from '../limits/out-of-space';
import { damagedParquet, readParquetShape } from '../read/parquet-shape';
import type { InputFile } from '../unpack/unpack-file';
import { budgetOf, extract, withSession } from './packed-files';

/** A file that is Parquet or holds some. `directory` takes the copies. */
export type ParquetToCsvRequest = { file: InputFile; directory: string };
/** A copy for each Parquet file, with that file's name. */
export type ParquetToCsvResult = { copies: InputFile[] };

/** Copies the Parquet files in a file as CSV: times in ISO 8601 (UTC), records, maps and lists as JSON. Throws UnreadableFile. */
export async function parquetToCsv({ file, directory }: ParquetToCsvRequest): Promise<ParquetToCsvResult> {
  const budget = await budgetOf(file);
  const copies: InputFile[] = [];
  for (const member of await parquetIn(file.name, diskFile(file.path))) {
    const parquet = member.name === file.name ? file : await extract(member, directory, budget, 'parquet');
    const target = path.join(directory, `${randomUUID()}.csv`);
    await withSession(directory, [parquet.path], (connection) => copyAsCsv(connection, parquet, target));
    copies.push({ name: member.name, path: target });
  }
  return { copies };
}

async function copyAsCsv(connection: DuckDBConnection, { name, path }: InputFile, target: string): Promise<void> {
  const { size } = await stat(path);
  const shape = await readParquetShape(connection, name, path, size);
  if (shape.kind !== 'parquet') throw damagedParquet(name);
  const columns = Object.entries(shape.types).map(
    ([column, type]) => `${asText(identifier(column), type)} AS ${identifier(column)}`,
  );
  await connection
    .run(
      `COPY (SELECT ${columns.join(', ')} FROM read_parquet(${literal(path)}, binary_as_string = true)) TO ${literal(target)} (FORMAT csv, HEADER)`,
    )
    .catch((error: unknown) => {
      throw isOutOfSpace(error) ? error : damagedParquet(name);
    });
}

function asText(column: string, type: string): string {
  if (/^(STRUCT|MAP)\(|\[\d*\]$/.test(type)) return `to_json(${column})::VARCHAR`;
  if (type === 'TIMESTAMP WITH TIME ZONE') return asText(`timezone('UTC', ${column})`, 'TIMESTAMP');
  if (type.startsWith('TIMESTAMP')) return `strftime(${column}::TIMESTAMP, '%Y-%m-%dT%H:%M:%S.%gZ')`;
  return `${column}::VARCHAR`;
}
