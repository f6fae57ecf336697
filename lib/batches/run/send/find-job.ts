import type { RemoteJob } from '../../../providers/batch-provider';
import { knownJobIds } from '../../../store/ledger/jobs';
import type { StoredJob } from '../../../store/ledger/stored-job';
import { requestsFile } from '../../batch-folder';
import type { BatchRun } from '../batch-run';

/**
 * How long to wait between askings, 47 seconds in all. Vendors' lists lag behind what was made: no source says by how much, so that this is a
 * judgement. Too short a wait is a second bill, too long a one a minute, in a case that is rare.
 */
const ASK_AGAIN_AFTER_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 16_000] as const;

/**
 * The job of a file that may have been submitted; null where the vendor has none. That it has none is believed only after it was asked for a
 * while, because a list may not have yet what was just made.
 */
export async function findJob(
  { provider, clock, folder, batch, tell }: BatchRun,
  job: StoredJob,
  claimedAt: Date,
): Promise<RemoteJob | null> {
  const claim = {
    ...{ claimedAt, file: requestsFile(folder, job.file), requests: job.requests },
    otherIds: await knownJobIds(batch.shape),
  };
  for (const pause of ASK_AGAIN_AFTER_MS) {
    const found = await provider.find(job.tag, claim);
    if (found !== null) return found;
    if (pause === ASK_AGAIN_AFTER_MS[0]) tell(`${job.file} may have been sent. The vendor is asked for a while.`);
    await clock.sleep(pause);
  }
  return provider.find(job.tag, claim);
}
