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
 * From here on, only their owner can read the files of this process and its children, whatever the permissions of the
 * folder. A worker thread shares the umask of its process and can't set it.
 */
export function keepFilesPrivate(): void {
  if (isMainThread) process.umask(OF_OTHERS);
}

/** Removes other users' permissions on an existing database and on the folders that hold everything else. */
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
    // It does not exist yet, or can't be changed: on a read-only disk, or one of another user, reading must go on.
  }
}
