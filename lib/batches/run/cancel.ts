import { stopBatch } from '../../store/ledger/batches';
import { plural } from '../../wording/number';
import { type BatchRun, jobsIn } from './batch-run';
import { callProvider } from './call-provider';
import { settleClaim } from './send/settle-claim';

/**
 * Asks the vendor to stop all jobs of a batch, and submits no new file. What was answered stays billed, and is collected. A file that was being sent
 * when its process ended may have a job too. Returns how many jobs it asked to stop.
 */
export async function cancelBatch(run: BatchRun): Promise<number> {
  await stopBatch(run.batch.number, 'It was cancelled.');
  for (const job of await jobsIn(run, 'claimed')) await settleClaim(run, job);
  const running = await jobsIn(run, 'submitted');
  for (const { remoteId } of running) await callProvider(run, () => run.provider.cancel(remoteId ?? ''));
  run.tell(`Asked the vendor to stop ${plural(running.length, 'job')}.`);
  return running.length;
}
