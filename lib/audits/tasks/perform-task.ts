import type { Report } from '../../reports/report';
import { placeAuditFiles } from '../../store/audits/audit-files';
import { completeAudit } from '../../store/audits/audit-job';
import { UNREADABLE } from '../../store/audits/audit-record';
import { type Conclude, concludeAgain } from '../../store/audits/conclude-again';
import { replaceWorkloads } from '../../store/audits/replace-workloads';
import { rowsInFile } from '../../store/audits/stored-workloads';
import { finishedReport } from '../finished-report';
import { InputError, inputErrorOf } from '../input-error';
import { logFault } from '../log-fault';
import { currentPrices } from '../prices/current-prices';
import type { AssessResult, AssessTask, AssessTasks } from './assess-task';
import { concludeAt } from './conclude-audit';
import { makeExport } from './make-export';

const AUDIT_AGAIN = 'Audit the log again.';

/**
 * Does a task in this process. Throws InputError for problems that the user can fix, and AuditLostError if the audit is
 * gone.
 */
export async function performTask({ task, request }: AssessTask): Promise<AssessResult> {
  switch (task) {
    case 'complete':
      return complete(request);
    case 'conclude':
      return conclude(request);
    case 'reprice':
      return reprice(request);
    case 'rekey':
      return rekey(request);
    case 'export':
      return makeExport(request.id, request.asked);
  }
}

async function complete(request: AssessTasks['complete']['request']): Promise<null> {
  const { id, kind, intake, workloads: file, folder, owner } = request;
  const conclude = concludeAt(await currentPrices());
  const workloads = rowsInFile(file);
  await completeAudit(id, { intake, workloads }, (settings) => conclude({ kind, intake, workloads }, settings), {
    owner,
    place: () => placeAuditFiles(id, folder),
  });
  await concludeIfStale(id, conclude);
  return null;
}

async function conclude({ id }: AssessTasks['conclude']['request']): Promise<null> {
  await concludeAgain(id, concludeAt(await currentPrices()), { onlyStale: true });
  return null;
}

async function reprice({ id, costs }: AssessTasks['reprice']['request']): Promise<AssessTasks['reprice']['result']> {
  if (costs !== undefined) refuseKnownCosts(await finishedReport(id));
  const report = await concludeAgain(id, concludeAt(await currentPrices()), {
    onlyStale: false,
    ...(costs === undefined ? {} : { costs }),
  });
  if (report !== null) return { catalogue: report.catalogue };
  await finishedReport(id);
  // It has a report, but its stored input can't be read.
  throw inputErrorOf('conflict', UNREADABLE, AUDIT_AGAIN);
}

/** Throws InputError where files differ in what their costs are and each says it: one answer can't be right for all. */
function refuseKnownCosts({ source }: Pick<Report, 'source'>): void {
  const kinds = new Set(source.files.flatMap(({ costs }) => costs ?? []));
  if (kinds.size < 2 || kinds.has('unknown')) return;
  throw new InputError(
    'conflict',
    'The costs of some files of this audit are an invoice, those of others an estimate, and each file says which.',
    'To correct one, audit it by itself with --costs.',
  );
}

async function rekey(request: AssessTasks['rekey']['request']): Promise<AssessTasks['rekey']['result']> {
  const { id, key, workloads } = request;
  const conclude = concludeAt(await currentPrices());
  const report = await replaceWorkloads(id, rowsInFile(workloads), key, conclude);
  if (report === null) throw new InputError('not-found', 'This audit was deleted.', AUDIT_AGAIN);
  await concludeIfStale(id, conclude);
  return { key, workloads: report.workloads.length };
}

/** Runs after work that is already saved. If it fails, the report stays marked and is made later. */
async function concludeIfStale(id: string, conclude: Conclude): Promise<void> {
  await concludeAgain(id, conclude, { onlyStale: true }).catch((error: unknown) =>
    logFault(`The report of audit ${id} stays stale`, error),
  );
}
