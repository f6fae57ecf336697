import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileAddress } from '../folders/data-directory';
import { isBusy } from './is-busy';
import { SqliteAdapter } from './sqlite-adapter';

/**
 * A lock on a file that the system releases when the process that holds it ends, however it ends. It is SQLite's own
 * lock on an empty database, so it works wherever the database beside it works: across containers and pid namespaces,
 * while its process is suspended, and whatever any clock says.
 */
export type ProcessLock = { release: () => Promise<void> };

/** Takes the lock; null if another process holds it or has just removed its file. */
export async function takeLock(file: string): Promise<ProcessLock | null> {
  const connection = await new SqliteAdapter(fileAddress(file), 0).connect();
  try {
    // Nothing is ever written to it, so it needs no journal file.
    await connection.queryRaw({ sql: 'PRAGMA journal_mode = MEMORY', args: [], argTypes: [] });
    await connection.executeRaw({ sql: 'BEGIN EXCLUSIVE', args: [], argTypes: [] });
  } catch (error) {
    await connection.dispose();
    if (isBusy(error)) return null;
    throw error;
  }
  const release = async () => {
    // Removed while locked: whoever opens it now notices that it is gone. Windows can't remove an open file.
    if (process.platform !== 'win32') await rm(file, { force: true });
    await connection.dispose();
    await rm(file, { force: true });
  };
  if (existsSync(file)) return { release };
  await connection.dispose();
  return null;
}

/** Whether the process that took the lock still runs. A file left by an ended process is removed. */
export async function isLockHeld(file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  const lock = await takeLock(file);
  if (lock === null) return existsSync(file);
  await lock.release();
  return false;
}
