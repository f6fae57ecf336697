import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { takeBallast } from './ballast';
import { auditDirectory, isAuditId, jobDirectory } from './data-directory';
import { keepFilesPrivate } from './private-files';

/**
 * Makes the two folders of an audit, readable by their owner only. Call it after createAudit: folders without a row
 * are swept away.
 */
export async function createAuditFiles(id: string): Promise<void> {
  keepFilesPrivate();
  await takeBallast();
  for (const directory of [jobDirectory(id), auditDirectory(id)]) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
  }
}

/** Where the list of an audit's rejected rows is; there is none where nothing was rejected. */
export function rejectsFile(id: string): string {
  return join(auditDirectory(id), 'rejects.csv');
}

/** Removes the raw input of an audit. No error if it is gone already. */
export async function removeJobFiles(id: string): Promise<void> {
  await rm(jobDirectory(id), { recursive: true, force: true, maxRetries: 3 });
}

/** Removes everything that an audit has on disk: raw input and requests. No error if it is gone already. */
export async function removeAuditFiles(id: string): Promise<void> {
  await removeJobFiles(id);
  await rm(auditDirectory(id), { recursive: true, force: true, maxRetries: 3 });
}

/** The ids of the audits that have a folder in `directory`; anything else in there is not ours to touch. */
export async function auditIdsIn(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && isAuditId(entry.name)).map((entry) => entry.name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
