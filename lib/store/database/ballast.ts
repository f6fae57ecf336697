import { rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDirectory } from '../folders/data-directory';
import { isDatabaseFull } from './database-full';

/** Enough for SQLite to write a few hundred pages of 4 kB on an otherwise full disk. */
const BALLAST_BYTES = 2 ** 20;

/** Real bytes, because a sparse file would not reserve any space. */
const FILLER = 'Whowaits removes this file when the disk is full, so that it can note what failed.\n';

function ballastFile(): string {
  return join(dataDirectory(), 'ballast');
}

/** Reserves space in a file that can be removed when the disk is full. Without room for it, work continues without. */
export async function takeBallast(): Promise<void> {
  const file = ballastFile();
  const found = await stat(file).catch(() => null);
  if (found !== null && found.size >= BALLAST_BYTES) return;
  try {
    const { bavail, bsize } = await statfs(dataDirectory());
    if (bavail * bsize < 2 * BALLAST_BYTES) return;
    await writeFile(file, FILLER.repeat(Math.ceil(BALLAST_BYTES / FILLER.length)), { mode: 0o600 });
  } catch {
    // A part of the file would take space and be of no use. A read-only folder has no such file and needs none.
    await rm(file, { force: true }).catch(() => {});
  }
}

/**
 * Writes something small that must be saved, such as why an audit failed. On a full disk it uses the reserved space.
 * Throws what the write throws if that does not help.
 */
export async function writeOnFullDisk<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isDatabaseFull(error)) throw error;
    await rm(ballastFile(), { force: true });
    return write();
  }
}
