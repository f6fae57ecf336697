import { rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDirectory } from '../folders/data-directory';
import { isDatabaseFull } from './database-full';

/** Enough for SQLite to write some hundred pages of 4 kB, when nothing else is left on the disk. */
const BALLAST_BYTES = 2 ** 20;

/** Real bytes: a disk gives no room for zeros that a file only claims to have. */
const FILLER = 'Whowaits removes this file when the disk is full, so that it can note what failed.\n';

function ballastFile(): string {
  return join(dataDirectory(), 'ballast');
}

/** Puts a file aside that can be dropped when the disk is full. Without room for it, work goes on without. */
export async function takeBallast(): Promise<void> {
  const file = ballastFile();
  const found = await stat(file).catch(() => null);
  if (found !== null && found.size >= BALLAST_BYTES) return;
  try {
    const { bavail, bsize } = await statfs(dataDirectory());
    if (bavail * bsize < 2 * BALLAST_BYTES) return;
    await writeFile(file, FILLER.repeat(Math.ceil(BALLAST_BYTES / FILLER.length)), { mode: 0o600 });
  } catch {
    // A part of it would take room and give none. In a folder that may only be read there is none, and none is needed.
    await rm(file, { force: true }).catch(() => {});
  }
}

/**
 * Writes something small to the database that must be written, such as why an audit failed: on a full disk in the room that was
 * put aside. Throws what the writing throws when that does not help.
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
