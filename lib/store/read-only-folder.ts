import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { databasePath, fileAddress } from './data-directory';

/**
 * The address under which a database can be opened: its own, or, where its folder can't be written to (a mounted
 * backup), one that tells SQLite that nobody writes. Otherwise SQLite would want to make its log there even to read
 * (sqlite.org/wal.html, "Read-Only Databases"). A log that is there and holds something is not passed over.
 */
export async function readableUrl(url: string): Promise<string> {
  const path = databasePath(url);
  if ((await isWritable(dirname(path))) || (await sizeOf(`${path}-wal`)) > 0) return url;
  // The client takes no options in an address, but hands on a path that is an address to SQLite itself.
  return fileAddress(`${fileAddress(path)}?immutable=1`);
}

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
