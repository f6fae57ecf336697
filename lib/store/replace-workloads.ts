import type { Histories } from '../latency/decision';
import type { Report } from '../reports/report';
import { storedAudit } from './audit-record';
import { resultColumns } from './audit-result';
import { computeThenSave } from './compute-then-save';
import { readHistories } from './decisions';
import { type FinishedAudit, readRevision, saveResult } from './rewrite-result';
import { insertWorkloads, type WorkloadRows } from './stored-workloads';

/**
 * Puts other workloads in the place of a finished audit's, with the result that `conclude` makes of them, in one transaction. Null
 * when the audit is not there, not finished any more or can't be read.
 */
export async function replaceWorkloads(
  id: string,
  workloads: WorkloadRows,
  conclude: (audit: FinishedAudit, histories: Histories) => Promise<Report>,
): Promise<Report | null> {
  const replaced = await computeThenSave(
    async (reader) => {
      const revision = await readRevision(reader, id);
      const histories = await readHistories(reader);
      const row = await reader.audit.findUnique({ where: { id, status: 'done' } });
      if (revision === null || row === null) return null;
      const { kind, report } = storedAudit(row);
      if (report === null) return null;
      const result = await conclude({ kind, report, workloads }, histories);
      return { result, save: { ...revision, columns: resultColumns(result) } };
    },
    async (transaction, computed) => {
      if (computed === null) return;
      await saveResult(transaction, computed.save);
      await transaction.workload.deleteMany({ where: { auditId: id } });
      await insertWorkloads(transaction, id, workloads);
    },
  );
  return replaced?.result ?? null;
}
