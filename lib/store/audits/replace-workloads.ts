import type { Report } from '../../reports/report';
import type { KeyChoice } from '../../workloads/key/key-choice';
import { database } from '../database/database';
import { LONGEST_WRITE_MS } from '../database/sqlite-adapter';
import { intakeColumns, resultColumns } from './audit-result';
import type { Conclude } from './conclude-again';
import { readInputs } from './report-inputs';
import { readSettings } from './report-settings';
import { markAgainst } from './save-report';
import { insertWorkloads, type WorkloadRows } from './stored-workloads';

/** All its rows are written in one transaction. */
const REPLACE = { timeout: LONGEST_WRITE_MS };

/**
 * Replaces the workloads of a finished audit with others, named by `workloadKey`, together with the report that
 * `conclude` makes of them, in one transaction. The report may be stale, as after a decision. Null if the audit does
 * not exist, is no longer finished, or can't be read.
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
    const { settings, upTo } = await readSettings(client);
    const report = await conclude({ kind, intake, workloads }, settings);
    const columns = { ...intakeColumns(intake), ...resultColumns(report) };
    const saved = await client.$transaction(async (transaction) => {
      const { count } = await transaction.audit.updateMany({
        where: { id, revision, status: 'done' },
        data: { ...columns, revision: { increment: 1 } },
      });
      if (count === 0) return false;
      await transaction.workload.deleteMany({ where: { auditId: id } });
      await insertWorkloads(transaction, id, workloads);
      await markAgainst(transaction, id, upTo);
      return true;
    }, REPLACE);
    // If another result was saved first, its inputs are used.
    if (saved) return report;
  }
}
