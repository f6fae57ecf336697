import { stat } from 'node:fs/promises';
import { databasePath, databaseUrl } from '../folders/data-directory';
import { database } from './database';
import { SqliteAdapter } from './sqlite-adapter';

/** How long each step waits for others. This process is blocked meanwhile, and a later sweep tries again. */
const WAIT_MS = 200;

/** Pages (4 KiB each) that one step returns to the system. */
const STEP_PAGES = 2000;

/** A database from before free pages could be returned is rewritten once, if it is no larger than this. */
const REWRITE_UP_TO_BYTES = 256 * 2 ** 20;

type Connection = Awaited<ReturnType<SqliteAdapter['connect']>>;

/**
 * Removes deleted data from the database's files: returns free pages, in at most `steps` steps, and empties the
 * write-ahead log, which holds the old pages. Whatever others block is left to the next time.
 */
export async function eraseDeleted(steps: number): Promise<void> {
  await onOwnConnection(async (connection) => {
    for (let step = 0; step < steps && (await number(connection, 'freelist_count')) > 0; step++) {
      // As a script: a statement that is stepped for rows would stop early and hold the write lock.
      await connection.executeScript(`PRAGMA incremental_vacuum(${STEP_PAGES})`);
    }
    await number(connection, 'wal_checkpoint(TRUNCATE)');
  });
}

/** Lets a database of an older version return free pages from now on, and removes what it kept of deleted audits. */
export async function rewriteOldDatabase(): Promise<void> {
  await onOwnConnection(async (connection) => {
    if ((await number(connection, 'auto_vacuum')) !== 0) return;
    if ((await stat(databasePath(databaseUrl()))).size > REWRITE_UP_TO_BYTES) return;
    await connection.executeScript('PRAGMA auto_vacuum = INCREMENTAL; VACUUM');
  });
}

async function onOwnConnection(work: (connection: Connection) => Promise<void>): Promise<void> {
  await database(); // already migrated, at the place where it was opened
  const connection = await new SqliteAdapter(databaseUrl(), WAIT_MS).connect();
  try {
    await work(connection);
  } finally {
    await connection.dispose();
  }
}

async function number(connection: Connection, pragma: string): Promise<number> {
  const { rows } = await connection.queryRaw({ sql: `PRAGMA ${pragma}`, args: [], argTypes: [] });
  return Number(rows[0]?.[0] ?? 0);
}
