import { open } from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { openSession } from '../duckdb/session';
import { literal } from '../duckdb/sql-text';

/** The first and last bytes of a Parquet file. */
const MAGIC = 'PAR1';

/** Reads the stored requests of an audit again. Throws UnreadableFile when they are lost or damaged. */
export async function withStoredRequests<T>(
  requests: string,
  directory: string,
  read: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  if (!(await isWholeParquet(requests))) throw lost();
  const connection = await openSession(directory, [path.resolve(requests)]);
  try {
    return await read(connection);
  } catch (error) {
    if (error instanceof UnreadableFile || (await canBeRead(connection, requests))) throw error;
    throw lost();
  } finally {
    connection.closeSync();
  }
}

/** Whether every page of the file can still be read. */
async function canBeRead(connection: DuckDBConnection, requests: string): Promise<boolean> {
  return connection.run(`SELECT max(hash(request)) FROM read_parquet(${literal(requests)}) AS request`).then(
    () => true,
    () => false,
  );
}

async function isWholeParquet(file: string): Promise<boolean> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return false;
  try {
    const { size } = await handle.stat();
    const word = async (at: number) => (await handle.read(Buffer.alloc(4), 0, 4, at)).buffer.toString('latin1');
    return size >= 12 && (await word(0)) === MAGIC && (await word(size - 4)) === MAGIC;
  } finally {
    await handle.close();
  }
}

function lost(): UnreadableFile {
  return new UnreadableFile('The stored requests of this audit are lost or damaged. Audit the log again.');
}
