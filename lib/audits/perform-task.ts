import type { Histories } from '../latency/decision';
import { placeAuditFiles } from '../store/audit-files';
import { completeAudit } from '../store/audit-job';
import { replaceWorkloads } from '../store/replace-workloads';
import { reassessStored } from '../store/rewrite-result';
import { rowsInFile } from '../store/stored-workloads';
import type { AssessResult, AssessTask, AssessTasks } from './assess-task';
import { concludeAudit } from './conclude-audit';
import { currentPrices } from './current-prices';
import { finishedReport } from './finished-report';
import { InputError } from './input-error';
import { makeDecision } from './make-decision';
import { reassessAudit } from './reassess-audit';

/** Does a task in this process. Throws InputError for what a person can mend, AuditLostError when the audit has gone. */
export async function performTask({ task, request }: AssessTask): Promise<AssessResult> {
  switch (task) {
    case 'complete':
      return complete(request);
    case 'decide':
      return makeDecision(request);
    case 'reprice':
      return reprice(request);
    case 'rekey':
      return rekey(request);
  }
}

async function complete({ id, draft, workloads, folder, owner }: AssessTasks['complete']['request']): Promise<null> {
  const prices = await currentPrices();
  const rows = rowsInFile(workloads);
  const conclude = (histories: Histories) => concludeAudit(draft, rows, histories, prices);
  await completeAudit(id, rows, conclude, owner, () => placeAuditFiles(id, folder));
  return null;
}

async function reprice({ id }: AssessTasks['reprice']['request']): Promise<AssessTasks['reprice']['result']> {
  const prices = await currentPrices();
  const result = await reassessStored(id, (audit, histories) => reassessAudit(audit, histories, prices));
  return { catalogue: (result ?? (await finishedReport(id))).catalogue };
}

async function rekey(request: AssessTasks['rekey']['request']): Promise<AssessTasks['rekey']['result']> {
  const { id, key, workloads } = request;
  const prices = await currentPrices();
  const result = await replaceWorkloads(id, rowsInFile(workloads), (audit, histories) => {
    const report = { ...audit.report, source: { ...audit.report.source, workloadKey: key } };
    return reassessAudit({ ...audit, report }, histories, prices);
  });
  if (result === null) throw new InputError('usage', 'This audit was deleted meanwhile.', 404);
  return { key, workloads: result.workloads.length };
}
