import { isAuditLost } from '../store/audit-job';
import type { AuditInput } from './audit-input';
import { InputError } from './input-error';
import { runOpenedAudit } from './run-audit';
import { isServerStopping } from './running-jobs';

/** Runs an audit while the request that asked for it is answered; how it ends stands in its row, where everybody looks. */
export function runInBackground(id: string, input: AuditInput): void {
  runOpenedAudit(id, input, () => {}).catch((error: unknown) => {
    if (error instanceof InputError || isAuditLost(error) || isServerStopping(error)) return;
    console.error(`Audit ${id} failed:`, error);
  });
}
