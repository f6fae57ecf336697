import { AuditLostError, setProgress } from '../../store/audits/audit-job';
import type { Progress } from './audit-input';
import { beginJob } from './running-jobs';
import { readingRate } from './stages';

/** How often a running audit saves its progress and checks whether it was deleted or taken over. */
export const SAVE_MS = 1000;

/** The connection between a piece of work and the row that watches it. */
export type WatchedSteps = {
  /** Reports progress. */
  advance: (progress: Omit<Progress, 'rowsPerSecond'>) => void;
  /** Aborted if the audit was deleted or taken over, or the server stops. The work must stop then. */
  signal: AbortSignal;
};

/** Keeps an audit's row up to date while a piece of its work runs. Throws what the work throws. */
export async function watchAudit<T>(
  id: string,
  work: (steps: WatchedSteps) => Promise<T>,
  onProgress: (progress: Progress) => void = () => {},
): Promise<T> {
  let startedReadingAt = new Date();
  const stop = beginJob(id);
  let latest: Omit<Progress, 'rowsPerSecond'> = { stage: 'Starting', rowsRead: 0, bytesRead: 0, bytesTotal: 0 };
  const save = async () => {
    if (!(await setProgress(id, { ...latest, startedReadingAt }))) stop.abort(new AuditLostError());
  };
  const advance: WatchedSteps['advance'] = (progress) => {
    // Work in the queue has not begun.
    if (latest.bytesRead === 0) startedReadingAt = new Date();
    latest = progress;
    const seconds = (Date.now() - startedReadingAt.getTime()) / 1000;
    onProgress({ ...progress, rowsPerSecond: readingRate(progress, seconds) });
  };

  await save();
  let saving = Promise.resolve();
  // Progress that can't be saved now (full disk, locked database) does not end the work.
  const saveSoon = () => {
    saving = saving.then(save).catch(() => {});
  };
  const timer = setInterval(saveSoon, SAVE_MS);
  try {
    const result = await work({ advance, signal: stop.signal });
    saveSoon();
    return result;
  } finally {
    clearInterval(timer);
    await saving;
  }
}
