import path from 'node:path';
import { worksOf } from '../../assessment/conclude';
import type { Work } from '../../assessment/work/work';
import { runProfile } from '../../engine/process/run-engine';
import type { ComparedDays } from '../../invoices/compared-days';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import type { Prices } from '../../pricing/overrides/prices';
import type { Report } from '../../reports/report';
import { requestsFile } from '../../store/audits/audit-files';
import { auditedOf } from '../../store/audits/audit-result';
import { type ReportInputs, storedInputs } from '../../store/audits/report-inputs';
import { rowsInFile, type WorkloadRows } from '../../store/audits/stored-workloads';
import { auditDirectory } from '../../store/folders/data-directory';
import { inScratchFolder } from '../../store/scratch-folder';
import { finishedReport } from '../finished-report';
import { InputError, inputError, noSuchAudit } from '../input-error';
import { type AuditedModels, auditedModels } from './audited-models';

export type AuditOfLog = ReportInputs & { id: string; report: Report };

/** A finished audit of a log. Throws InputError for any other. */
export async function auditOfLog(id: string): Promise<AuditOfLog> {
  const report = await finishedReport(id);
  const inputs = await storedInputs(id);
  if (inputs === null) throw noSuchAudit();
  if (inputs.kind === 'workflows') {
    throw new InputError(
      'conflict',
      'This audit is of a list of workflows, which has no tokens of any day.',
      'Check the invoice against the audit of a log.',
    );
  }
  return { ...inputs, id, report };
}

/**
 * The models of an audit in some days: those of its workloads where the days hold all of the log, else of its requests of those
 * days, which are measured again. Throws InputError where they are lost.
 */
export async function modelsWithin(
  audit: AuditOfLog,
  days: ComparedDays,
  { prices, at, signal }: { prices: Prices; at: number; signal: AbortSignal | undefined },
): Promise<AuditedModels> {
  const modelsOf = (rows: WorkloadRows) => auditedModels(worksIn(audit, rows), prices, at);
  if (days.wholeLog) return modelsOf(audit.workloads);
  return inScratchFolder(auditDirectory(audit.id), 'check', async (directory) => {
    const profiles = path.join(directory, 'workloads.jsonl');
    const { fromMs, toMs } = days;
    const request = { requests: requestsFile(audit.id), columns: null, directory, profiles, within: { fromMs, toMs } };
    try {
      await runProfile(request, signal);
    } catch (error) {
      throw error instanceof UnreadableFile ? inputError(error) : error;
    }
    return modelsOf(rowsInFile(profiles));
  });
}

/** Its workloads, as many requests as they have and not those of a month. */
async function* worksIn({ kind }: AuditOfLog, rows: WorkloadRows): AsyncGenerator<Work> {
  for await (const row of rows()) yield* worksOf(auditedOf(kind, [row]), { days: null, from: null, sampleRate: 1 });
}
