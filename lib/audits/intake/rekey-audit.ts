import path from 'node:path';
import * as z from 'zod';
import { runProfile } from '../../engine/process/run-engine';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { requestsFile } from '../../store/audits/audit-files';
import { auditDirectory } from '../../store/folders/data-directory';
import { inScratchFolder } from '../../store/scratch-folder';
import { NAMING_COLUMNS } from '../../workloads/key/workload-key-columns';
import { getAuditSummary } from '../audits';
import { InputError, inputError, noSuchAudit } from '../input-error';
import { refuseUnreadable } from '../refuse-unreadable';
import type { AssessTasks } from '../tasks/assess-task';
import { doTask } from '../tasks/do-task';

const says = `Choose the columns that name workloads, from: ${NAMING_COLUMNS.join(', ')}.`;
const keySchema = z.array(z.enum(NAMING_COLUMNS, { error: says }), { error: says }).nullable();

/** The columns that name the workloads now, and the number of workloads. */
export type Rekeyed = AssessTasks['rekey']['result'];

/**
 * Sorts the stored requests of a finished audit into workloads by other columns (null: the automatic choice), and tags
 * and prices them. The log is not needed. Decisions stay with the workloads that come out the same. Throws InputError
 * if that is not possible, and the signal's reason if it is aborted before the result is saved.
 */
export async function rekeyAudit(id: string, columns: unknown, signal?: AbortSignal): Promise<Rekeyed> {
  const chosen = keySchema.safeParse(columns);
  if (!chosen.success) throw new InputError('wrong-request', 'These columns can not name workloads.', says);
  await requireRequests(id);
  return inScratchFolder(auditDirectory(id), 'rekey', async (directory) => {
    try {
      const requests = requestsFile(id);
      const workloads = path.join(directory, 'workloads.jsonl');
      const { key } = await runProfile({ requests, columns: chosen.data, directory, profiles: workloads }, signal);
      return await doTask('rekey', { id, key, workloads }, signal);
    } catch (error) {
      throw error instanceof UnreadableFile ? inputError(error) : error;
    }
  });
}

async function requireRequests(id: string): Promise<void> {
  const audit = await getAuditSummary(id);
  if (audit === null) throw noSuchAudit();
  refuseUnreadable(audit);
  if (audit.status !== 'done') {
    throw new InputError(
      'conflict',
      'This audit has no requests to sort, because it has not finished or it failed.',
      'Wait until it is done, or audit the log again.',
    );
  }
  if (audit.kind === 'workflows') {
    throw new InputError(
      'conflict',
      'This audit is of a list of workflows, so it has no requests to sort.',
      'Change the list instead.',
    );
  }
}
