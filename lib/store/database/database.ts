import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { databasePath, databaseUrl } from '../folders/data-directory';
import { keepFilesPrivate, makeFilesPrivate } from '../folders/private-files';
import { PrismaClient } from '../generated/client';
import { takeBallast, writeOnFullDisk } from './ballast';
import { migrate, requireMigrated } from './migrate';
import { migrationsDirectory } from './migrations';
import { isReadOnlyDatabase, openReadOnly } from './read-only-database';
import { LONGEST_WRITE_MS, SqliteAdapter } from './sqlite-adapter';

/** `file` identifies the open file, so that a replaced file is noticed. */
type Opened = { client: PrismaClient; file: string | null };

/** On globalThis because Next reloads modules in development, and each client holds a connection. */
const holder = globalThis as typeof globalThis & { whowaitsDatabases?: Map<string, Promise<Opened>> };

/** The database file is no longer where it was opened. Continuing would split the data between two folders. */
export class DataMovedError extends Error {
  override name = 'DataMovedError';

  constructor() {
    super(
      'The data folder was moved or replaced while Whowaits was running, so nothing was written. ' +
        'Move it back, or restart with WHOWAITS_DATA set to its new place.',
    );
  }
}

/**
 * This process's client for the configured database, opened and migrated on first use. Throws a DatabaseMismatchError
 * if the database is not of this version, and a DataMovedError if it has moved.
 */
export async function database(): Promise<PrismaClient> {
  const url = databaseUrl();
  holder.whowaitsDatabases ??= new Map();
  const databases = holder.whowaitsDatabases;
  let opened = databases.get(url);
  if (opened === undefined) {
    opened = open(url);
    databases.set(url, opened);
    // A failed opening is not cached: the next request tries again, because the cause may be fixed.
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
  return { client: clientOf(url), file: identityOf(url) };
}

/** A backup mounted read-only can be viewed. Changes fail with SQLite's own error. */
async function lookOnly(address: string): Promise<PrismaClient> {
  await requireMigrated(address, migrationsDirectory());
  return clientOf(address);
}

/**
 * V8 compiles a function of WebAssembly again, optimised, once it ran this much. Node 22 and later have this value. With the one of
 * Node 20, a short command spends a sixth of its processor time on Prisma's query compiler, and ends before that pays.
 */
const TIERING_BUDGET = 13_000_000;

function clientOf(url: string): PrismaClient {
  setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
  // How long a transaction waits for the write lock, and how long it may take, in ms. Prisma would give it two seconds and five.
  const transactionOptions = { maxWait: LONGEST_WRITE_MS, timeout: 60_000 };
  return new PrismaClient({ adapter: new SqliteAdapter(url), transactionOptions });
}

/** Null if there is no such file. */
function identityOf(url: string): string | null {
  const found = statSync(databasePath(url), { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
