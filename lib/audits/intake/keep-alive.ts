import { AuditLostError, isLost, setProgress } from '../../store/audits/audit-job';
import { beginJob } from './running-jobs';
import { SAVE_MS } from './watch-audit';

/** Says in which stage an audit is while a piece of work ends it, and stops the work once the audit is lost. Throws what the work throws. */
export async function keepAlive<T>(id: string, stage: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = beginJob(id);
  if (!(await setProgress(id, { stage }))) throw new AuditLostError();
  const look = async () => {
    if (await isLost(id)) stop.abort(new AuditLostError());
  };
  // What can't be asked just now, as on a full disk, is asked again.
  const timer = setInterval(() => void look().catch(() => {}), SAVE_MS);
  try {
    return await work(stop.signal);
  } finally {
    clearInterval(timer);
  }
}
