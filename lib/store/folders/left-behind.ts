import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { auditIdsIn, removeAuditFiles, removeJobFiles } from '../audits/audit-files';
import { database } from '../database/database';
import { isUploadId } from '../upload-notes';
import { listUploads } from '../uploads';
import { auditDirectory, auditsDirectory, dataDirectory, jobsDirectory, uploadsDirectory } from './data-directory';
import { sweepOwners } from './owner';
import { sweepScratchFolders } from './scratch-folder';
import { trialsDirectory } from './trial-files';

/** Files that the last sweep found and could not tell from those that are being made: what is still there goes. */
export type Doubtful = ReadonlySet<string>;

/**
 * Removes what killed processes left: trials, half-written requests, raw input of ended jobs, folders without an audit,
 * halves of uploads, workloads of failed audits. What a live process works on stays. Returns what the next sweep removes
 * if it is still there.
 */
export async function sweepLeftBehind(doubtful: Doubtful): Promise<Doubtful> {
  // The folders are listed first: an audit that starts from here on has its row before its folders.
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
  // Last, as it writes to the database: on a full disk the rest has to be gone before.
  await removeWorkloadsOfFailed();
  return doubts;
}

/**
 * The audits, or those of them that have ended so. The status is asked for and never read: one that another version wrote, or that
 * is damaged, is no reason to remove anything, nor to leave the rest.
 */
async function auditsThat(status?: 'done' | 'failed'): Promise<Set<string>> {
  const where = status === undefined ? {} : { status };
  return new Set((await (await database()).audit.findMany({ where, select: { id: true } })).map(({ id }) => id));
}

/** Workloads are saved before the result that they belong to; what fails in between may come too early to remove them. */
async function removeWorkloadsOfFailed(): Promise<void> {
  const { workload } = await database();
  const where = { audit: { status: 'failed' } };
  // Mostly there are none, and then nobody has to wait for the write lock.
  if ((await workload.count({ where })) > 0) await workload.deleteMany({ where });
}

/**
 * Uploads that nobody came back for; a note whose file an audit took; and a file whose note is not there or was cut off,
 * which may be one that is just being made.
 */
async function sweepUploads(doubtful: Doubtful): Promise<string[]> {
  const directory = uploadsDirectory();
  const whole = new Set((await listUploads()).map(({ id }) => id)); // which removes those that nobody came back for
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
