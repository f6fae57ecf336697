import type { Audited } from '../workloads/audited';
import { type AuditResult, resultColumns, workloadRows } from './audit-result';
import { database } from './database';
import { type Histories, readHistories } from './decisions';
import { NOBODY, ownToken } from './owner';

/** What a job has done so far; what is left out stays as it was. */
export type AuditProgress = {
  stage?: string;
  rowsRead?: number;
  bytesRead?: number;
  bytesTotal?: number;
  startedReadingAt?: Date;
};

/** The audit was deleted, or marked failed, or belongs to another process: its job must stop. */
export class AuditLostError extends Error {
  override name = 'AuditLostError';

  constructor() {
    super('This audit was deleted or given up while it was running.');
  }
}

/** By its name: Next loads this module more than once, each time with a class of its own. */
export function isAuditLost(error: unknown): boolean {
  return error instanceof Error && error.name === 'AuditLostError';
}

/** Only this process, and only while the job has not ended: so a deleted or failed audit can never come back. */
function unfinished(id: string) {
  return { id, ownerToken: ownToken(), status: { in: ['queued', 'running'] } };
}

/**
 * Notes progress; a queued audit is running from now on. False when the audit is no longer this process's: stop the
 * job.
 */
export async function setProgress(id: string, progress: AuditProgress): Promise<boolean> {
  const { count } = await (await database()).audit.updateMany({
    where: unfinished(id),
    data: { ...progress, status: 'running' },
  });
  return count === 1;
}

/** Whether the audit is still this process's to run. It writes nothing, so that it answers on a full disk too. */
export async function isOwnJob(id: string): Promise<boolean> {
  return (await (await database()).audit.count({ where: unfinished(id) })) === 1;
}

/** Lets an unfinished audit go, so that a later process begins it again. This attempt does not count against it. */
export async function letGo(id: string, stage: string): Promise<void> {
  await (await database()).audit.updateMany({
    where: unfinished(id),
    data: { status: 'queued', stage, ownerToken: NOBODY, attempts: { decrement: 1 } },
  });
}

/**
 * Saves the result and marks the audit done, all in one transaction, so that it is never half visible. `conclude` makes
 * the result from what people decided on its workloads before; it must not wait for anything, for the write lock is
 * held, so that no decision made meanwhile is missed. Nor must `place`, which puts the audit's files where they stay:
 * it is called once the audit is certain to be this process's. Returns the result. Throws an AuditLostError when the
 * audit is no longer running here, a ZodError when the result breaks the contract.
 */
export async function completeAudit(
  id: string,
  audited: Audited,
  conclude: (histories: Histories) => AuditResult,
  place: () => void = () => {},
): Promise<AuditResult> {
  const rows = workloadRows(id, audited);
  const now = new Date();
  return (await database()).$transaction(
    async (transaction) => {
      const result = conclude(await readHistories(transaction));
      const { count } = await transaction.audit.updateMany({
        where: { ...unfinished(id), status: 'running' },
        data: { ...resultColumns(result), status: 'done', finishedAt: now },
      });
      if (count !== 1) throw new AuditLostError();
      await transaction.workload.createMany({ data: rows });
      place();
      return result;
    },
    { maxWait: 60_000, timeout: 60_000 },
  );
}

/** Marks the audit failed with a message for people. False when it is no longer this process's to fail. */
export async function failAudit(id: string, message: string): Promise<boolean> {
  const { count } = await (await database()).audit.updateMany({
    where: unfinished(id),
    data: { status: 'failed', error: message, finishedAt: new Date() },
  });
  return count === 1;
}
