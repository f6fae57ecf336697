import { submitJob, unclaimJob } from '../../../store/ledger/jobs';
import type { StoredJob } from '../../../store/ledger/stored-job';
import type { BatchRun } from '../batch-run';
import { callProvider } from '../call-provider';
import { findJob } from './find-job';

/** Finds out whether a file was sent whose process was cut off in between, and sends nothing. Returns whether the vendor has its job. */
export async function settleClaim(run: BatchRun, job: StoredJob): Promise<boolean> {
  const { clock } = run;
  const found = await callProvider(run, () => findJob(run, job, new Date(job.claimedAt ?? clock.now())));
  if (found === null) await unclaimJob(job.number, 'It was stopped before it was sent.');
  else await submitJob(job.number, found, clock.now());
  return found !== null;
}
