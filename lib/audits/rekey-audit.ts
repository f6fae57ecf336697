import { z } from 'zod';
import { runProfile } from '../engine/run-engine';
import { UnreadableFile } from '../logs/unreadable-file';
import type { Report } from '../reports/report';
import { requestsFile } from '../store/audit-files';
import { auditDirectory } from '../store/data-directory';
import { replaceWorkloads } from '../store/replace-workloads';
import { inScratchFolder } from '../store/scratch-folder';
import { NAMING_COLUMNS } from '../workloads/workload-key-columns';
import { getAudit, refuseUnreadable } from './audits';
import { currentPrices } from './current-prices';
import { InputError, inputError } from './input-error';
import { reassessAudit } from './reassess-audit';

const says = `Name the columns that tell workloads apart, from: ${NAMING_COLUMNS.join(', ')}.`;
const keySchema = z.array(z.enum(NAMING_COLUMNS, { error: says }), { error: says }).nullable();

/**
 * Sorts the stored requests of a finished audit into workloads by other columns (null: those that Offpeak would choose),
 * and tags and prices them; the log is not needed. What people decided holds for the workloads that come out the same.
 * Throws InputError when it can't be done.
 */
export async function rekeyAudit(id: string, columns: unknown): Promise<Report> {
  const chosen = keySchema.safeParse(columns);
  if (!chosen.success) throw new InputError('usage', says);
  await requireRequests(id);
  return inScratchFolder(auditDirectory(id), 'rekey', async (directory) => {
    try {
      const requests = requestsFile(id);
      const { profiles, key } = await runProfile({ requests, columns: chosen.data, directory });
      const prices = await currentPrices();
      const result = await replaceWorkloads(id, { from: 'log', workloads: profiles }, (audit, histories) => {
        const report = { ...audit.report, source: { ...audit.report.source, workloadKey: key } };
        return reassessAudit({ ...audit, report }, histories, prices);
      });
      if (result === null) throw new InputError('usage', 'This audit was deleted meanwhile.', 404);
      return result.report;
    } catch (error) {
      throw error instanceof UnreadableFile ? inputError(error) : error;
    }
  });
}

async function requireRequests(id: string): Promise<void> {
  const audit = await getAudit(id);
  if (audit === null) throw new InputError('usage', 'There is no such audit.', 404);
  refuseUnreadable(audit.summary);
  if (audit.report === null) {
    throw new InputError('usage', 'This audit has no requests to sort: it has not finished, or it failed.', 409);
  }
  if (audit.summary.kind === 'workflows') {
    throw new InputError('usage', 'This audit is of a list of workflows: there are no requests to sort.', 409);
  }
}
