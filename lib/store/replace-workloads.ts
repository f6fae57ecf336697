import type { Audited } from '../workloads/audited';
import { storedAudit } from './audit-record';
import { type AuditResult, resultColumns, workloadRows } from './audit-result';
import { database } from './database';
import { type Histories, readHistories } from './decisions';
import type { FinishedAudit } from './rewrite-result';

/**
 * Puts other workloads in the place of a finished audit's, with the result that `conclude` makes of them, in one
 * transaction; `conclude` must not wait for anything. Null when the audit is not there, not finished any more or can't be read.
 */
export async function replaceWorkloads(
  id: string,
  audited: Audited,
  conclude: (audit: FinishedAudit, histories: Histories) => AuditResult,
): Promise<AuditResult | null> {
  const rows = workloadRows(id, audited);
  return (await database()).$transaction(
    async (transaction) => {
      const row = await transaction.audit.findUnique({ where: { id, status: 'done' } });
      if (row === null) return null;
      const { kind, report } = storedAudit(row);
      if (report === null) return null;
      const result = conclude({ kind, report, audited }, await readHistories(transaction));
      await transaction.audit.update({ where: { id }, data: resultColumns(result) });
      await transaction.workload.deleteMany({ where: { auditId: id } });
      await transaction.workload.createMany({ data: rows });
      return result;
    },
    { maxWait: 60_000, timeout: 60_000 },
  );
}
