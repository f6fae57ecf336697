import { AuditLostError, isLost, setProgress } from '../../store/audits/audit-job';
import { beginJob } from './running-jobs';
import { SAVE_MS } from './watch-audit';

/**
 * Keeps the stage of an audit up to date while its last piece of work runs, and stops the work if the audit is lost.
 * Throws what the work throws.
 */
export async function keepAlive<T>(id: string, stage: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = beginJob(id);
  if (!(await setProgress(id, { stage }))) throw new AuditLostError();
  const look = async () => {
    if (await isLost(id)) stop.abort(new AuditLostError());
  };
  // If the check fails now, for instance on a full disk, it is repeated.
  const timer = setInterval(() => void look().catch(() => {}), SAVE_MS);
  try {
    return await work(stop.signal);
  } finally {
    clearInterval(timer);
  }
}
