import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { takeBallast } from '../database/ballast';
import { auditDirectory, isAuditId, jobDirectory } from '../folders/data-directory';
import { keepFilesPrivate } from '../folders/private-files';

const ATTEMPT = 'attempt-';

/**
 * Creates the two folders of an audit, readable only by their owner. Call it after createAudit, because folders without
 * a row are swept.
 */
export async function createAuditFiles(id: string): Promise<void> {
  keepFilesPrivate();
  await takeBallast();
  for (const directory of [jobDirectory(id), auditDirectory(id)]) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
  }
}

/** The path of the list of an audit's rejected rows. The file does not exist if nothing was rejected. */
export function rejectsFile(id: string): string {
  return join(auditDirectory(id), 'rejects.csv');
}

/** The path of an audit's requests. */
export function requestsFile(id: string): string {
  return join(auditDirectory(id), 'requests.parquet');
}

/**
 * Moves the output of an attempt from `folder` to its final place. A list of workflows has no such files. It does not
 * wait for anything, because it runs under the write lock.
 */
export function placeAuditFiles(id: string, folder: string): void {
  mkdirSync(auditDirectory(id), { recursive: true, mode: 0o700 });
  for (const target of [requestsFile(id), rejectsFile(id)]) {
    const written = join(folder, basename(target));
    if (existsSync(written)) renameSync(written, target);
  }
}

/** Creates a folder for one attempt at an audit, beside its raw input. */
export function createAttemptFolder(id: string): Promise<string> {
  return mkdtemp(join(jobDirectory(id), ATTEMPT));
}

/** Removes the folders of ended attempts and keeps the raw input. */
export async function removeAttempts(id: string): Promise<void> {
  for (const name of await readdir(jobDirectory(id)).catch(() => [])) {
    if (name.startsWith(ATTEMPT)) await rm(join(jobDirectory(id), name), { recursive: true, force: true });
  }
}

/** Removes the raw input of an audit. No error if it does not exist. */
export async function removeJobFiles(id: string): Promise<void> {
  await rm(jobDirectory(id), { recursive: true, force: true, maxRetries: 3 });
}

/** Removes everything that an audit has on disk: raw input and requests. No error if it does not exist. */
export async function removeAuditFiles(id: string): Promise<void> {
  await removeJobFiles(id);
  await rm(auditDirectory(id), { recursive: true, force: true, maxRetries: 3 });
}

/** The ids of the audits that have a folder in `directory`. Anything else there is left alone. */
export async function auditIdsIn(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && isAuditId(entry.name)).map((entry) => entry.name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
