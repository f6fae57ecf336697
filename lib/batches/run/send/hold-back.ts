import { holdForMs } from '../../../ledger/backoff';
import { holdJob } from '../../../store/ledger/jobs';
import type { StoredJob } from '../../../store/ledger/stored-job';
import { formatUtc } from '../../../wording/date';
import type { BatchRun } from '../batch-run';

/** How often a file was held back stands at the end of its tag, which is another one each time. */
const HOLD = /-h(\d+)$/;

const timesHeld = ({ tag }: Pick<StoredJob, 'tag'>) => Number(HOLD.exec(tag)?.[1] ?? 0);

/** When a file that was held back is sent again, if no other job makes room before: ms since 1970; null for any other file. */
export function heldUntil(job: Pick<StoredJob, 'state' | 'lookedAt' | 'tag'>): number | null {
  return job.state === 'planned' && job.lookedAt !== null ? job.lookedAt + holdForMs(timesHeld(job)) : null;
}

/** Takes a file back for which the vendor has no room. Its records are queued as before, and none of them failed. */
export async function holdBack(
  { clock, tell }: Pick<BatchRun, 'clock' | 'tell'>,
  job: StoredJob,
  says: string,
): Promise<void> {
  const at = clock.now();
  const times = timesHeld(job) + 1;
  await holdJob(job.number, { at, says, tag: `${job.tag.replace(HOLD, '')}-h${times}` });
  const until = formatUtc(at.getTime() + holdForMs(times));
  tell(`${job.file} is held back: ${says} It is sent again when a job has ended, or at ${until}.`);
  tell('If it never fits, build smaller files with --enqueued-tokens.');
}
