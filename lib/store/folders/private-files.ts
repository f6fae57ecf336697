import { chmod, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import {
  auditsDirectory,
  databasePath,
  databaseUrl,
  dataDirectory,
  jobsDirectory,
  uploadsDirectory,
} from './data-directory';

const OF_OTHERS = 0o077;

/**
 * From here on, files that this process makes, and those that processes make which it starts, may be read by their owner
 * only, whatever the folder allows that they lie in. A worker thread has the umask of its process and can't set it.
 */
export function keepFilesPrivate(): void {
  if (isMainThread) process.umask(OF_OTHERS);
}

/** Takes from others what they were allowed of an existing database and of the folders that hold everything else. */
export async function makeFilesPrivate(): Promise<void> {
  const database = databasePath(databaseUrl());
  const files = [database, `${database}-wal`, `${database}-shm`];
  const folders = [jobsDirectory(), auditsDirectory(), uploadsDirectory(), join(dataDirectory(), 'trials')];
  await Promise.all([...files, ...folders].map(makePrivate));
}

async function makePrivate(path: string): Promise<void> {
  try {
    const { mode } = await stat(path);
    if ((mode & OF_OTHERS) !== 0) await chmod(path, mode & ~OF_OTHERS & 0o777);
  } catch {
    // It is not there yet, or not ours to change: on a read-only disk, or another user's, reading must go on.
  }
}
