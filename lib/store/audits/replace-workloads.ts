import type { Report } from '../../reports/report';
import type { KeyChoice } from '../../workloads/key/key-choice';
import { database } from '../database/database';
import { latestDecision, readHistories } from '../decisions';
import { intakeColumns, resultColumns } from './audit-result';
import type { Conclude } from './conclude-again';
import { readInputs } from './report-inputs';
import { markAgainst, SAVE } from './save-report';
import { insertWorkloads, type WorkloadRows } from './stored-workloads';

/** All its rows are written in the one transaction. */
const REPLACE = { ...SAVE, timeout: 600_000 };

/**
 * Puts other workloads, named by `workloadKey`, in the place of a finished audit's, with the report that `conclude` makes of them, in
 * one transaction. The report may be stale, as after a decision. Null when the audit is not there, not finished any more or can't be
 * read.
 */
export async function replaceWorkloads(
  id: string,
  workloads: WorkloadRows,
  workloadKey: KeyChoice,
  conclude: Conclude,
): Promise<Report | null> {
  const client = await database();
  for (;;) {
    const inputs = await readInputs(client, id);
    if (inputs === null || inputs === 'unreadable') return null;
    const { kind, revision } = inputs;
    const intake = { ...inputs.intake, source: { ...inputs.intake.source, workloadKey } };
    const histories = await readHistories(client);
    const report = await conclude({ kind, intake, workloads }, histories);
    const columns = { ...intakeColumns(intake), ...resultColumns(report) };
    const saved = await client.$transaction(async (transaction) => {
      const { count } = await transaction.audit.updateMany({
        where: { id, revision, status: 'done' },
        data: { ...columns, revision: { increment: 1 } },
      });
      if (count === 0) return false;
      await transaction.workload.deleteMany({ where: { auditId: id } });
      await insertWorkloads(transaction, id, workloads);
      await markAgainst(transaction, id, latestDecision(histories));
      return true;
    }, REPLACE);
    // Where another result was saved meanwhile, its inputs count.
    if (saved) return report;
  }
}
