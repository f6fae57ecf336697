import type { Report } from '../../reports/report';
import { database } from '../database/database';
import { NOBODY, ownToken } from '../database/owner';
import { intakeColumns, resultColumns } from './audit-result';
import type { ReportInputs } from './report-inputs';
import { readSettings, type Settings } from './report-settings';
import { markAgainst } from './save-report';
import { insertWorkloads, type WorkloadRows } from './stored-workloads';

/** The progress of a job. Omitted fields stay as they are. */
export type JobProgress = {
  stage?: string;
  rowsRead?: number;
  bytesRead?: number;
  bytesTotal?: number;
  startedReadingAt?: Date;
};

/** The audit was deleted, marked failed, or taken over by another process. Its job must stop. */
export class AuditLostError extends Error {
  override name = 'AuditLostError';

  constructor() {
    super('This audit was deleted or given up while it was running.');
  }
}

/** Checks the name, because Next loads this module more than once, each time with its own class. */
export function isAuditLost(error: unknown): boolean {
  return error instanceof Error && error.name === 'AuditLostError';
}

/** Matches only this process and an unfinished job, so a deleted or failed audit can never come back. */
function unfinished(id: string, ownerToken: string = ownToken()) {
  return { id, ownerToken, status: { in: ['queued', 'running'] } };
}

/**
 * Saves progress and marks a queued audit as running. False if the audit no longer belongs to this process: stop the
 * job.
 */
export async function setProgress(id: string, progress: JobProgress): Promise<boolean> {
  const { count } = await (await database()).audit.updateMany({
    where: unfinished(id),
    data: { ...progress, status: 'running' },
  });
  return count === 1;
}

/** Whether the audit still belongs to this process. It writes nothing, so it works on a full disk. */
export async function isOwnJob(id: string): Promise<boolean> {
  return (await (await database()).audit.count({ where: unfinished(id) })) === 1;
}

/** Releases an unfinished audit, so that a later process restarts it. This attempt does not count. */
export async function letGo(id: string, stage: string): Promise<void> {
  await (await database()).audit.updateMany({
    where: unfinished(id),
    data: { status: 'queued', stage, ownerToken: NOBODY, attempts: { decrement: 1 } },
  });
}

/** Whether the audit was deleted or taken over by another process. A finished audit is not lost. */
export async function isLost(id: string): Promise<boolean> {
  const mine = { id, ownerToken: ownToken(), status: { in: ['queued', 'running', 'done'] } };
  return (await (await database()).audit.count({ where: mine })) === 0;
}

/**
 * Saves the audit and its report, and marks the audit done. Nothing is visible before that. `conclude` makes the report
 * from what people set so far. If they set more at the same time, the report is stale from the start. `owner` is the token of the process that runs the job. `place` moves the audit's files to their
 * final place. It must not wait for anything, because the write lock is held. Throws an AuditLostError if the audit no
 * longer runs there, and a ZodError if the report breaks the contract.
 */
export async function completeAudit(
  id: string,
  { intake, workloads }: Omit<ReportInputs, 'kind'>,
  conclude: (settings: Settings) => Report | Promise<Report>,
  { owner = ownToken(), place = () => {} }: { owner?: string; place?: () => void } = {},
): Promise<void> {
  const running = { ...unfinished(id, owner), status: 'running' };
  await saveWorkloads(running, workloads);
  const client = await database();
  const { settings, upTo } = await readSettings(client);
  const columns = { ...intakeColumns(intake), ...resultColumns(await conclude(settings)) };
  await client.$transaction(async (transaction) => {
    const { count } = await transaction.audit.updateMany({
      where: running,
      data: { ...columns, revision: { increment: 1 }, status: 'done', finishedAt: new Date() },
    });
    if (count !== 1) throw new AuditLostError();
    await markAgainst(transaction, id, upTo);
    place();
  });
}

/** The rows are written first, in parts, because writing all at once would hold the write lock for seconds. */
async function saveWorkloads(
  running: { id: string; ownerToken: string; status: string },
  workloads: WorkloadRows,
): Promise<void> {
  const client = await database();
  const isRunning = async () => (await client.audit.count({ where: running })) === 1;
  if (!(await isRunning())) throw new AuditLostError();
  await client.workload.deleteMany({ where: { auditId: running.id } });
  try {
    await insertWorkloads(client, running.id, workloads);
  } catch (error) {
    // Rows of a deleted audit would have no parent.
    if (!(await isRunning())) throw new AuditLostError();
    throw error;
  }
}

/**
 * Marks the audit failed with a message for users and removes its workloads. False if it no longer belongs to this
 * process.
 */
export async function failAudit(id: string, message: string): Promise<boolean> {
  const { count } = await (await database()).audit.updateMany({
    where: unfinished(id),
    data: { status: 'failed', error: message, finishedAt: new Date() },
  });
  if (count === 1) await (await database()).workload.deleteMany({ where: { auditId: id } });
  return count === 1;
}
