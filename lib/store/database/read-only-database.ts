import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { databasePath } from '../folders/data-directory';
import { DatabaseMismatchError } from './migration-history';

/** Whether there is a database that this process may read but not write, such as one in a backup that is mounted read-only. */
export async function isReadOnlyDatabase(url: string): Promise<boolean> {
  const path = databasePath(url);
  if (!(await exists(path))) return false;
  // SQLite makes files beside the database.
  return !((await isWritable(path)) && (await isWritable(dirname(path))));
}

const UNREADABLE_LOG =
  'This database may only be read, and has changes beside it (whowaits.db-wal) that must be written in first. Copy the folder to where Whowaits may write, and name that in WHOWAITS_DATA.';

/**
 * Opens such a database with the address that SQLite takes for it. SQLite can't make the index of a write-ahead log there, so
 * it is told that nothing changes the file (sqlite.org/uri.html, "immutable"). That would leave out what stands in a log only:
 * where there is one the database is opened as it is, which takes an index that is there already. Throws a
 * DatabaseMismatchError where that can't be done.
 */
export async function openReadOnly<T>(url: string, open: (address: string) => Promise<T>): Promise<T> {
  const path = databasePath(url);
  const log = await stat(`${path}-wal`).catch(() => null);
  if (log !== null && log.size > 0) {
    return open(url).catch((error: unknown) => {
      throw error instanceof DatabaseMismatchError ? error : new DatabaseMismatchError(UNREADABLE_LOG);
    });
  }
  // libsql takes no options in an address, but hands on a path that is one.
  return open(`file:${encodeURIComponent(`file:${path.replace(/[%?#]/g, encodeURIComponent)}?immutable=1`)}`);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}
