import { AuditLostError, heartbeat, setProgress } from '../store/audit-job';
import { HEARTBEAT_MS } from './watch-audit';

/** Says that an audit is alive, in this stage, while a piece of work ends it. Throws what the work throws. */
export async function keepAlive<T>(id: string, stage: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  if (!(await setProgress(id, { stage }))) throw new AuditLostError();
  const stop = new AbortController();
  const beat = async () => {
    if (!(await heartbeat(id))) stop.abort(new AuditLostError());
  };
  const timer = setInterval(() => void beat().catch((error: unknown) => stop.abort(error)), HEARTBEAT_MS);
  try {
    return await work(stop.signal);
  } finally {
    clearInterval(timer);
  }
}
