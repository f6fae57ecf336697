import { auditIdsIn, removeAuditFiles, removeJobFiles } from './audit-files';
import { auditsDirectory, jobsDirectory } from './data-directory';
import { database } from './database';
import { mayBeAlive } from './owner';

/**
 * A job says every few seconds that it is alive; after this long without a word it is taken for dead, whatever its
 * pid says.
 */
const STALE_AFTER_MS = 60_000;

const INTERRUPTED =
  'Offpeak was stopped before this audit was finished, so nothing of it was kept. Delete it and start it again.';

const UNFINISHED = { in: ['queued', 'running'] };

/**
 * Marks the audits failed whose process is gone, and removes what no audit needs: raw input of ended jobs,
 * half-written requests, folders without an audit. Jobs that run in other live processes are left alone. Returns the
 * ids it marked.
 */
export async function failInterruptedAudits(): Promise<string[]> {
  // The folders are listed first: an audit that starts from here on has its row before its folders.
  const jobs = await auditIdsIn(jobsDirectory());
  const audits = await auditIdsIn(auditsDirectory());
  const failed = await failAbandoned();

  const rows = await (await database()).audit.findMany({ select: { id: true, status: true } });
  const status = new Map(rows.map((row) => [row.id, row.status]));
  const runs = (id: string) => ['queued', 'running'].includes(status.get(id) ?? '');
  for (const id of jobs) if (!runs(id)) await removeJobFiles(id);
  for (const id of audits) if (!runs(id) && status.get(id) !== 'done') await removeAuditFiles(id);
  return failed;
}

async function failAbandoned(): Promise<string[]> {
  const client = await database();
  const failed: string[] = [];
  for (const { id, ownerPid, ownerToken, heartbeatAt } of await client.audit.findMany({
    where: { status: UNFINISHED },
    select: { id: true, ownerPid: true, ownerToken: true, heartbeatAt: true },
  })) {
    const fresh = Date.now() - heartbeatAt.getTime() <= STALE_AFTER_MS;
    if (fresh && mayBeAlive({ pid: ownerPid, token: ownerToken })) continue;
    const { count } = await client.audit.updateMany({
      where: { id, status: UNFINISHED, ownerToken, heartbeatAt },
      data: { status: 'failed', error: INTERRUPTED, finishedAt: new Date() },
    });
    if (count === 1) failed.push(id);
  }
  return failed;
}
