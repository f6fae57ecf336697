import { stopBatch } from '../../store/ledger/batches';
import { plural } from '../../wording/number';
import { type BatchRun, jobsIn } from './batch-run';
import { callProvider } from './call-provider';

/** Asks the vendor to stop all jobs of a batch, and submits no new file. What was answered stays billed, and is collected. Returns how many jobs it asked to stop. */
export async function cancelBatch(run: BatchRun): Promise<number> {
  await stopBatch(run.batch.number, 'It was cancelled.');
  const running = await jobsIn(run, 'submitted');
  for (const { remoteId } of running) await callProvider(run, () => run.provider.cancel(remoteId ?? ''));
  run.tell(`Asked the vendor to stop ${plural(running.length, 'job')}.`);
  return running.length;
}
