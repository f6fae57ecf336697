import type { Audited } from '../workloads/audited';
import { type AuditRecord, type StoredAudit, storedAudit } from './audit-record';
import { type AuditResult, auditedOf, resultColumns } from './audit-result';
import { database } from './database';
import { type Histories, readHistories } from './decisions';
import type { Prisma, Audit as Row } from './generated/client';

/** A finished audit with what it was computed from. */
export type FinishedAudit = { kind: AuditRecord['kind']; report: NonNullable<StoredAudit['report']>; audited: Audited };

/** Computes an audit's result again. It runs inside a transaction and so must not wait for anything. */
export type Reassess = (audit: FinishedAudit, histories: Histories) => AuditResult;

/**
 * Computes one finished audit again and saves the result, within a transaction that is open. False, and nothing is
 * changed, when this version can't read what is stored of it.
 */
export async function rewriteResult(
  transaction: Prisma.TransactionClient,
  id: string,
  histories: Histories,
  reassess: Reassess,
): Promise<boolean> {
  const row = await transaction.audit.findUniqueOrThrow({
    where: { id },
    include: { workloads: { orderBy: { position: 'asc' } } },
  });
  const finished = finishedAudit(row, row.workloads);
  if (finished === null) return false;
  await transaction.audit.update({ where: { id }, data: resultColumns(reassess(finished, histories)) });
  return true;
}

function finishedAudit(row: Row, workloads: readonly { profile: string }[]): FinishedAudit | null {
  const { kind, report } = storedAudit(row);
  if (report === null) return null;
  try {
    return { kind, report, audited: auditedOf(kind, workloads) };
  } catch {
    return null;
  }
}

/** Computes one audit again with what was decided on it, in one transaction. False when there is no finished audit with this id that can be read. */
export async function reassessStored(id: string, reassess: Reassess): Promise<boolean> {
  return (await database()).$transaction(
    async (transaction) => {
      const finished = await transaction.audit.count({ where: { id, status: 'done' } });
      return finished > 0 && rewriteResult(transaction, id, await readHistories(transaction), reassess);
    },
    { maxWait: 60_000, timeout: 60_000 },
  );
}
