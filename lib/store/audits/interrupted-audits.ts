import { database } from '../database/database';
import { becomeOwner, isGone, NOBODY, ownToken } from '../database/owner';
import { soundRows } from './sound-rows';

/** An unfinished audit whose process has ended. `attempts` is the number of processes that have started it so far. */
export type InterruptedAudit = { id: string; name: string; ownerToken: string; attempts: number };

const UNFINISHED = { in: ['queued', 'running'] };

/**
 * The unfinished audits that nobody runs: their process has ended, whatever its pid or any clock says, or released
 * them. Never those of this process.
 */
export async function interruptedAudits(): Promise<InterruptedAudit[]> {
  const { audit } = await database();
  const others = {
    where: { status: UNFINISHED, ownerToken: { not: ownToken() } },
    orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }],
  };
  const select = { id: true, name: true, ownerToken: true, attempts: true };
  // Nobody can continue an audit with a damaged row, but the others need not wait.
  const rows = await soundRows(
    () => audit.findMany({ ...others, select }),
    () => audit.findMany({ ...others, select: { id: true } }),
    (id) => audit.findUnique({ where: { id }, select }),
  );
  const gone = new Map<string, boolean>();
  for (const { ownerToken } of rows) if (!gone.has(ownerToken)) gone.set(ownerToken, await isGone(ownerToken));
  return rows.filter(({ ownerToken }) => gone.get(ownerToken) === true);
}

/** The ids of the unfinished audits of this process. */
export async function ownUnfinishedAudits(): Promise<string[]> {
  const rows = await (await database()).audit.findMany({
    where: { status: UNFINISHED, ownerToken: ownToken() },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Takes over an interrupted audit to restart it. False if another process was faster. */
export async function takeOver({ id, ownerToken, attempts }: InterruptedAudit, stage: string): Promise<boolean> {
  const token = await becomeOwner();
  const { count } = await (await database()).audit.updateMany({
    where: { id, status: UNFINISHED, ownerToken },
    data: {
      ...{ status: 'queued', stage, ownerToken: token, attempts: attempts + 1 },
      ...{ rowsRead: 0, bytesRead: 0, bytesTotal: 0, startedReadingAt: null },
    },
  });
  return count === 1;
}

/** Marks an interrupted audit as waiting for a process that restarts it. */
export async function markWaiting({ id, ownerToken }: InterruptedAudit, stage: string): Promise<void> {
  await (await database()).audit.updateMany({
    where: { id, status: UNFINISHED, ownerToken },
    data: { status: 'queued', stage, ownerToken: NOBODY },
  });
}

/**
 * Marks an interrupted audit failed, with a message for users, and removes its workloads. False if another process was
 * faster.
 */
export async function giveUp({ id, ownerToken }: Pick<InterruptedAudit, 'id' | 'ownerToken'>, message: string) {
  const { count } = await (await database()).audit.updateMany({
    where: { id, status: UNFINISHED, ownerToken },
    data: { status: 'failed', error: message, finishedAt: new Date() },
  });
  if (count === 1) await (await database()).workload.deleteMany({ where: { auditId: id } });
  return count === 1;
}
