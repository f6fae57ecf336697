import { isAuditLost } from '../../store/audits/audit-job';
import { knownError } from '../known-error';
import { logFault } from '../log-fault';
import type { AuditInput } from './audit-input';
import { runOpenedAudit } from './run-audit';
import { isServerStopping } from './running-jobs';

/** Runs an audit while the request that started it is answered. Its row records how it ends. */
export function runInBackground(id: string, input: AuditInput): void {
  runOpenedAudit(id, input, () => {}).catch((error: unknown) => {
    if (knownError(error) !== null || isAuditLost(error) || isServerStopping(error)) return;
    logFault(`Audit ${id} failed`, error);
  });
}
