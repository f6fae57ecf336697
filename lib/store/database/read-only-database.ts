import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { databasePath } from '../folders/data-directory';
import { DatabaseMismatchError } from './migration-history';

/** Whether there is a database that this process can read but not write, such as one in a backup mounted read-only. */
export async function isReadOnlyDatabase(url: string): Promise<boolean> {
  const path = databasePath(url);
  if (!(await exists(path))) return false;
  // SQLite makes files beside the database.
  return !((await isWritable(path)) && (await isWritable(dirname(path))));
}

const UNREADABLE_LOG =
  'This database is read-only, and whowaits.db-wal beside it has changes that must be merged first. Copy the folder to a writable place and set WHOWAITS_DATA to it.';

/**
 * Opens such a database with the address that SQLite accepts for it. SQLite can't create the index of a write-ahead log
 * there, so it is told that the file never changes (sqlite.org/uri.html, "immutable"). That would ignore changes that
 * are only in a log, so a database with a log is opened normally, which needs an existing index. Throws a
 * DatabaseMismatchError if that is not possible.
 */
export async function openReadOnly<T>(url: string, open: (address: string) => Promise<T>): Promise<T> {
  const path = databasePath(url);
  const log = await stat(`${path}-wal`).catch(() => null);
  if (log !== null && log.size > 0) {
    return open(url).catch((error: unknown) => {
      throw error instanceof DatabaseMismatchError ? error : new DatabaseMismatchError(UNREADABLE_LOG);
    });
  }
  // libsql accepts no options in an address, but passes on a path that has them.
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
