import { reportSchema } from '../reports/report';
import type { Audited } from '../workloads/audited';
import { type AuditRecord, auditRecord, type StoredAudit } from './audit-record';
import { type AuditResult, auditedOf, resultColumns } from './audit-result';
import { database } from './database';
import { type Histories, readHistories } from './decisions';
import type { Prisma } from './generated/client';

/** A finished audit with what it was computed from. */
export type FinishedAudit = { kind: AuditRecord['kind']; report: NonNullable<StoredAudit['report']>; audited: Audited };

/** Computes an audit's result again. It runs inside a transaction and so must not wait for anything. */
export type Reassess = (audit: FinishedAudit, histories: Histories) => AuditResult;

/** Computes one finished audit again and saves the result, within a transaction that is open. */
export async function rewriteResult(
  transaction: Prisma.TransactionClient,
  id: string,
  histories: Histories,
  reassess: Reassess,
): Promise<void> {
  const row = await transaction.audit.findUniqueOrThrow({
    where: { id },
    include: { workloads: { orderBy: { position: 'asc' } } },
  });
  const { kind } = auditRecord(row);
  const report = reportSchema.parse(JSON.parse(row.report ?? 'null'));
  const result = reassess({ kind, report, audited: auditedOf(kind, row.workloads) }, histories);
  await transaction.audit.update({ where: { id }, data: resultColumns(result) });
}

/** Computes one audit again with what was decided on it, in one transaction. False when there is no finished audit with this id. */
export async function reassessStored(id: string, reassess: Reassess): Promise<boolean> {
  return (await database()).$transaction(
    async (transaction) => {
      const finished = await transaction.audit.count({ where: { id, status: 'done' } });
      if (finished === 0) return false;
      await rewriteResult(transaction, id, await readHistories(transaction), reassess);
      return true;
    },
    { maxWait: 60_000, timeout: 60_000 },
  );
}
