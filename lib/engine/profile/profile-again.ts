import { open } from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import type { KeyChoice } from '../../workloads/key/key-choice';
import type { NamingColumn } from '../../workloads/key/workload-key-columns';
import type { WorkloadProfile } from '../../workloads/profile/profile';
import { openSession } from '../duckdb/session';
import { literal } from '../duckdb/sql-text';
import { DuckdbProfiler, type TimeWindow } from './duckdb-profiler';
import { withProfileSink } from './profile-file';
import { profileRequests } from './profile-requests';

/**
 * Imported requests, to be profiled by other key columns (null: Whowaits chooses). `directory` is emptied afterwards. `profiles` is the
 * file for the profiles, a line of JSON each. Without it they are in the result. `within`: only requests of this time, ms since 1970.
 */
export type ProfileRequest = {
  requests: string;
  columns: NamingColumn[] | null;
  directory: string;
  profiles?: string;
  within?: TimeWindow;
};
/** The columns that name the workloads, and the profiles. Empty where the request names a file for them. */
export type ProfileResult = { profiles: WorkloadProfile[]; key: KeyChoice };

/** The first and last bytes of a Parquet file. */
const MAGIC = 'PAR1';

/**
 * Profiles stored requests in Parquet by other key columns. Throws UnreadableFile when the columns can't name workloads, or
 * when the requests are lost or damaged.
 */
export async function profileAgain(request: ProfileRequest): Promise<ProfileResult> {
  const { requests, columns, directory, within } = request;
  if (!(await isWholeParquet(requests))) throw lost();
  const connection = await openSession(directory, [path.resolve(requests)]);
  try {
    const { profiles, result: key } = await withProfileSink(request.profiles, (sink) =>
      profileRequests(new DuckdbProfiler(connection, requests, directory, within), { sink, chosen: columns }),
    );
    return { profiles, key };
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
