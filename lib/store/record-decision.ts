import { reportSchema } from '../reports/report';
import type { Audited } from '../workloads/audited';
import { type AuditRecord, auditRecord, type StoredAudit } from './audit-record';
import { type AuditResult, auditedOf, resultColumns } from './audit-result';
import { database } from './database';
import { decisionRow, type Histories, type NewDecision, readHistories } from './decisions';
import type { Prisma } from './generated/client';

/** A finished audit with what it was computed from. */
export type FinishedAudit = { kind: AuditRecord['kind']; report: NonNullable<StoredAudit['report']>; audited: Audited };

/** Computes an audit's result again. It runs inside a transaction and so must not wait for anything. */
export type Reassess = (audit: FinishedAudit, histories: Histories) => AuditResult;

/**
 * Adds a decision to the history and computes every audit that holds the workload again, all in one transaction: the
 * write lock is held from reading the history on, so that no decision or import in between is missed. `check` may
 * throw to refuse it on what was decided before.
 */
export async function recordDecision(
  decision: NewDecision,
  check: (histories: Histories) => void,
  reassess: Reassess,
): Promise<void> {
  await (await database()).$transaction(
    async (transaction) => {
      check(await readHistories(transaction));
      await transaction.decision.create({ data: decisionRow(decision) });
      const histories = await readHistories(transaction);
      const audits = await transaction.audit.findMany({
        where: { status: 'done', workloads: { some: { id: decision.workloadId } } },
        select: { id: true },
      });
      for (const { id } of audits) await rewriteResult(transaction, id, (audit) => reassess(audit, histories));
    },
    { maxWait: 60_000, timeout: 60_000 },
  );
}

async function rewriteResult(
  transaction: Prisma.TransactionClient,
  id: string,
  reassess: (audit: FinishedAudit) => AuditResult,
): Promise<void> {
  const row = await transaction.audit.findUniqueOrThrow({
    where: { id },
    include: { workloads: { orderBy: { position: 'asc' } } },
  });
  const { kind } = auditRecord(row);
  const report = reportSchema.parse(JSON.parse(row.report ?? 'null'));
  const result = reassess({ kind, report, audited: auditedOf(kind, row.workloads) });
  await transaction.audit.update({ where: { id }, data: resultColumns(result) });
}
