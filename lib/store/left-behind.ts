import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { auditIdsIn, removeAuditFiles, removeJobFiles } from './audits/audit-files';
import { database } from './database/database';
import { sweepOwners } from './database/owner';
import {
  auditDirectory,
  auditsDirectory,
  dataDirectory,
  jobsDirectory,
  uploadsDirectory,
} from './folders/data-directory';
import { sweepScratchFolders } from './scratch-folder';
import { trialsDirectory } from './trial-files';
import { isUploadId } from './upload-notes';
import { listUploads } from './uploads';

/**
 * Files that the last sweep could not distinguish from files being written. If they are still there, they are removed.
 */
export type Doubtful = ReadonlySet<string>;

/**
 * Removes what killed processes left: trials, half-written requests, raw input of ended jobs, folders without an audit,
 * partial uploads, workloads of failed audits. The files of live processes stay. Returns what the next sweep removes if
 * it is still there.
 */
export async function sweepLeftBehind(doubtful: Doubtful): Promise<Doubtful> {
  // The folders are listed first, because an audit that starts after this has its row before its folders.
  const jobs = await auditIdsIn(jobsDirectory());
  const audits = await auditIdsIn(auditsDirectory());
  const [known, done, failed] = [await auditsThat(), await auditsThat('done'), await auditsThat('failed')];
  for (const id of jobs) if (!known.has(id) || done.has(id) || failed.has(id)) await removeJobFiles(id);
  for (const id of audits) {
    if (done.has(id)) await sweepScratchFolders(auditDirectory(id));
    else if (!known.has(id) || failed.has(id)) await removeAuditFiles(id);
  }
  await sweepScratchFolders(trialsDirectory());
  await sweepOwners();
  const doubts = new Set([...(await sweepUploads(doubtful)), ...(await sweepKeyDrafts(doubtful))]);
  // Last, because it writes to the database. On a full disk the rest must be removed first.
  await removeWorkloadsOfFailed();
  return doubts;
}

/**
 * The audits, optionally only those with this status. The query filters by status and never reads it, so a damaged
 * status, or one of another version, neither causes a removal nor stops the sweep.
 */
async function auditsThat(status?: 'done' | 'failed'): Promise<Set<string>> {
  const where = status === undefined ? {} : { status };
  return new Set((await (await database()).audit.findMany({ where, select: { id: true } })).map(({ id }) => id));
}

/** Workloads are saved before their result. A failure in between may come too early to remove them. */
async function removeWorkloadsOfFailed(): Promise<void> {
  const { workload } = await database();
  const where = { audit: { status: 'failed' } };
  // Usually there are none, and then nobody waits for the write lock.
  if ((await workload.count({ where })) > 0) await workload.deleteMany({ where });
}

/**
 * Abandoned uploads, notes whose file an audit took, and files with a missing or truncated note, which may still be in
 * progress.
 */
async function sweepUploads(doubtful: Doubtful): Promise<string[]> {
  const directory = uploadsDirectory();
  const whole = new Set((await listUploads()).map(({ id }) => id)); // which removes the expired ones
  const names = new Set(await namesIn(directory));
  const doubts: string[] = [];
  for (const id of new Set([...names].map((name) => name.replace(/\.json$/, '')))) {
    const file = join(directory, id);
    if (!isUploadId(id) || (names.has(id) && whole.has(id))) continue;
    if (names.has(id) && !doubtful.has(file)) {
      doubts.push(file);
      continue;
    }
    await rm(`${file}.json`, { force: true });
    if (names.has(id)) await rm(file, { force: true });
  }
  return doubts;
}

async function sweepKeyDrafts(doubtful: Doubtful): Promise<string[]> {
  const drafts = (await namesIn(dataDirectory())).filter((name) => /^installation\.key\..+/.test(name));
  const files = drafts.map((name) => join(dataDirectory(), name));
  for (const file of files) if (doubtful.has(file)) await rm(file, { force: true });
  return files.filter((file) => !doubtful.has(file));
}

async function namesIn(directory: string): Promise<string[]> {
  return readdir(directory).catch(() => []);
}
