import type { Histories } from '../../latency/decision';
import type { Report } from '../../reports/report';
import { database } from '../database/database';
import { latestDecision, readHistories } from '../decisions';
import { NOBODY, ownToken } from '../folders/owner';
import { intakeColumns, resultColumns } from './audit-result';
import type { ReportInputs } from './report-inputs';
import { markAgainst, SAVE } from './save-report';
import { insertWorkloads, type WorkloadRows } from './stored-workloads';

/** What a job has done so far; what is left out stays as it was. */
export type JobProgress = {
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
function unfinished(id: string, ownerToken: string = ownToken()) {
  return { id, ownerToken, status: { in: ['queued', 'running'] } };
}

/**
 * Notes progress; a queued audit is running from now on. False when the audit is no longer this process's: stop the
 * job.
 */
export async function setProgress(id: string, progress: JobProgress): Promise<boolean> {
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

/** Whether the audit was deleted, or another process took it over; one that is done is not lost. */
export async function isLost(id: string): Promise<boolean> {
  const mine = { id, ownerToken: ownToken(), status: { in: ['queued', 'running', 'done'] } };
  return (await (await database()).audit.count({ where: mine })) === 0;
}

/**
 * Saves what was audited and its report, and marks the audit done: until then nothing of it is seen. `conclude` makes the report from
 * what people decided on its workloads before; where one of them is decided on meanwhile, the report is stale from the beginning, as
 * after any decision. `owner` is the token of the process that runs the job. `place` puts the audit's files where they stay; it must not
 * wait for anything, since the write lock is held. Throws an AuditLostError when the audit is no longer running there, a ZodError when
 * the report breaks the contract.
 */
export async function completeAudit(
  id: string,
  { intake, workloads }: Omit<ReportInputs, 'kind'>,
  conclude: (decisions: Histories) => Report | Promise<Report>,
  { owner = ownToken(), place = () => {} }: { owner?: string; place?: () => void } = {},
): Promise<void> {
  const running = { ...unfinished(id, owner), status: 'running' };
  await saveWorkloads(running, workloads);
  const client = await database();
  const histories = await readHistories(client);
  const columns = { ...intakeColumns(intake), ...resultColumns(await conclude(histories)) };
  await client.$transaction(async (transaction) => {
    const { count } = await transaction.audit.updateMany({
      where: running,
      data: { ...columns, revision: { increment: 1 }, status: 'done', finishedAt: new Date() },
    });
    if (count !== 1) throw new AuditLostError();
    await markAgainst(transaction, id, latestDecision(histories));
    place();
  }, SAVE);
}

/** The rows go first, in parts, since so many of them would hold the write lock for seconds. */
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
    // Rows of an audit that was deleted meanwhile have nothing to belong to.
    if (!(await isRunning())) throw new AuditLostError();
    throw error;
  }
}

/** Marks the audit failed with a message for people; its workloads go. False when it is no longer this process's to fail. */
export async function failAudit(id: string, message: string): Promise<boolean> {
  const { count } = await (await database()).audit.updateMany({
    where: unfinished(id),
    data: { status: 'failed', error: message, finishedAt: new Date() },
  });
  if (count === 1) await (await database()).workload.deleteMany({ where: { auditId: id } });
  return count === 1;
}
