import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { takeBallast, writeOnFullDisk } from './ballast';
import { databasePath, databaseUrl } from './data-directory';
import { PrismaClient } from './generated/client';
import { migrate, requireMigrated } from './migrate';
import { migrationsDirectory } from './migrations';
import { keepFilesPrivate, makeFilesPrivate } from './private-files';
import { isReadOnlyDatabase, readOnlyUrl } from './read-only-database';
import { SqliteAdapter } from './sqlite-adapter';

/**
 * Kept on globalThis because Next loads modules anew on each change in development, and a client holds a connection.
 */
const holder = globalThis as typeof globalThis & { offpeakDatabases?: Map<string, Promise<PrismaClient>> };

/**
 * The one client of this process for the configured database; opened, and migrated if need be, on first use.
 * Throws a DatabaseMismatchError when the database is not this version's.
 */
export function database(): Promise<PrismaClient> {
  const url = databaseUrl();
  holder.offpeakDatabases ??= new Map();
  const databases = holder.offpeakDatabases;
  let client = databases.get(url);
  if (client === undefined) {
    client = open(url);
    databases.set(url, client);
    // A failed opening is not kept: the next request tries again, after the reason may have been put right.
    client.catch(() => databases.delete(url));
  }
  return client;
}

/** Closes the client of the configured database, if it is open. */
export async function closeDatabase(): Promise<void> {
  const url = databaseUrl();
  const client = holder.offpeakDatabases?.get(url);
  holder.offpeakDatabases?.delete(url);
  await (await client)?.$disconnect();
}

async function open(url: string): Promise<PrismaClient> {
  keepFilesPrivate();
  if (await isReadOnlyDatabase(url)) return openReadOnly(url);
  await mkdir(dirname(databasePath(url)), { recursive: true, mode: 0o700 });
  await makeFilesPrivate();
  await writeOnFullDisk(() => migrate(url, migrationsDirectory()));
  await takeBallast();
  return new PrismaClient({ adapter: new SqliteAdapter(url) });
}

/** A backup that is mounted read-only can be looked at; what would change it fails with SQLite's own word for that. */
async function openReadOnly(url: string): Promise<PrismaClient> {
  const address = await readOnlyUrl(url);
  await requireMigrated(address, migrationsDirectory());
  return new PrismaClient({ adapter: new SqliteAdapter(address) });
}
