import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { databasePath } from './data-directory';
import { DatabaseMismatchError } from './migration-history';

/** Whether there is a database that this process may read but not write, such as one in a backup that is mounted read-only. */
export async function isReadOnlyDatabase(url: string): Promise<boolean> {
  const path = databasePath(url);
  if (!(await exists(path))) return false;
  // SQLite makes files beside the database.
  return !((await isWritable(path)) && (await isWritable(dirname(path))));
}

/**
 * The address by which SQLite opens such a database. It can't make the index of a write-ahead log there, so it is told that
 * nothing changes the file (sqlite.org/uri.html, "immutable"). That would leave out what stands in a log only: throws a
 * DatabaseMismatchError where there is one.
 */
export async function readOnlyUrl(url: string): Promise<string> {
  const path = databasePath(url);
  const log = await stat(`${path}-wal`).catch(() => null);
  if (log !== null && log.size > 0) {
    throw new DatabaseMismatchError(
      'This database may only be read, and has changes beside it (offpeak.db-wal) that must be written in first. Copy the folder to where Offpeak may write, and name that in OFFPEAK_DATA.',
    );
  }
  // libsql takes no options in an address, but hands on a path that is one.
  return `file:${encodeURIComponent(`file:${path.replace(/[%?#]/g, encodeURIComponent)}?immutable=1`)}`;
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
