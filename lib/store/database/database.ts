import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { databasePath, databaseUrl } from '../folders/data-directory';
import { keepFilesPrivate, makeFilesPrivate } from '../folders/private-files';
import { PrismaClient } from '../generated/client';
import { takeBallast, writeOnFullDisk } from './ballast';
import { migrate, requireMigrated } from './migrate';
import { migrationsDirectory } from './migrations';
import { isReadOnlyDatabase, openReadOnly } from './read-only-database';
import { SqliteAdapter } from './sqlite-adapter';

/** `file` tells the file that is open from another one that is put in its place. */
type Opened = { client: PrismaClient; file: string | null };

/**
 * Kept on globalThis because Next loads modules anew on each change in development, and a client holds a connection.
 */
const holder = globalThis as typeof globalThis & { whowaitsDatabases?: Map<string, Promise<Opened>> };

/** The database file is no longer where it was opened: to go on would part the data between two folders. */
export class DataMovedError extends Error {
  override name = 'DataMovedError';

  constructor() {
    super(
      'The data folder was moved or replaced while Whowaits ran, so nothing was written. ' +
        'Move it back, or restart with WHOWAITS_DATA naming its new place.',
    );
  }
}

/**
 * The one client of this process for the configured database; opened, and migrated if need be, on first use.
 * Throws a DatabaseMismatchError when the database is not this version's, a DataMovedError when it is no longer there.
 */
export async function database(): Promise<PrismaClient> {
  const url = databaseUrl();
  holder.whowaitsDatabases ??= new Map();
  const databases = holder.whowaitsDatabases;
  let opened = databases.get(url);
  if (opened === undefined) {
    opened = open(url);
    databases.set(url, opened);
    // A failed opening is not kept: the next request tries again, after the reason may have been put right.
    opened.catch(() => databases.delete(url));
  }
  const { client, file } = await opened;
  if (identityOf(url) !== file) throw new DataMovedError();
  return client;
}

/** Closes the client of the configured database, if it is open. */
export async function closeDatabase(): Promise<void> {
  const url = databaseUrl();
  const opened = holder.whowaitsDatabases?.get(url);
  holder.whowaitsDatabases?.delete(url);
  await (await opened)?.client.$disconnect();
}

async function open(url: string): Promise<Opened> {
  keepFilesPrivate();
  if (await isReadOnlyDatabase(url)) return { client: await openReadOnly(url, lookOnly), file: identityOf(url) };
  await mkdir(dirname(databasePath(url)), { recursive: true, mode: 0o700 });
  await makeFilesPrivate();
  await writeOnFullDisk(() => migrate(url, migrationsDirectory()));
  await takeBallast();
  return { client: new PrismaClient({ adapter: new SqliteAdapter(url) }), file: identityOf(url) };
}

/** A backup that is mounted read-only can be looked at; what would change it fails with SQLite's own word for that. */
async function lookOnly(address: string): Promise<PrismaClient> {
  await requireMigrated(address, migrationsDirectory());
  return new PrismaClient({ adapter: new SqliteAdapter(address) });
}

/** Null when there is no such file. */
function identityOf(url: string): string | null {
  const found = statSync(databasePath(url), { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
