import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileAddress } from '../folders/data-directory';
import { isBusy } from './is-busy';
import { SqliteAdapter } from './sqlite-adapter';

/**
 * A lock on a file that the system takes back when the process that holds it ends, however it ends. It is SQLite's own
 * lock on an empty database, so it holds wherever the database beside it does: across containers and pid namespaces,
 * while its process stands still, and whatever any clock says.
 */
export type ProcessLock = { release: () => Promise<void> };

/** Takes the lock; null when another process holds it, or removed its file meanwhile. */
export async function takeLock(file: string): Promise<ProcessLock | null> {
  const connection = await new SqliteAdapter(fileAddress(file), 0).connect();
  try {
    // Nothing is ever written to it, so no journal has to lie beside it.
    await connection.queryRaw({ sql: 'PRAGMA journal_mode = MEMORY', args: [], argTypes: [] });
    await connection.executeRaw({ sql: 'BEGIN EXCLUSIVE', args: [], argTypes: [] });
  } catch (error) {
    await connection.dispose();
    if (isBusy(error)) return null;
    throw error;
  }
  const release = async () => {
    // Removed while it is locked: whoever opens it now finds out that it is gone. Windows removes no open file.
    if (process.platform !== 'win32') await rm(file, { force: true });
    await connection.dispose();
    await rm(file, { force: true });
  };
  if (existsSync(file)) return { release };
  await connection.dispose();
  return null;
}

/** Whether the process that took the lock still runs. One that has ended leaves a file behind, which is removed. */
export async function isLockHeld(file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  const lock = await takeLock(file);
  if (lock === null) return existsSync(file);
  await lock.release();
  return false;
}
