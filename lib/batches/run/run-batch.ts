import { lookAfterMs } from '../../ledger/backoff';
import { resendMissing } from '../../store/ledger/review';
import type { CheckAnswer } from '../check/check-answer';
import { publishCompleted } from '../publish/publish';
import { waitForNews } from '../webhooks/wait-for-news';
import { type BatchRun, refreshed } from './batch-run';
import { collectEnded } from './collect';
import { retryFailed } from './retry';
import { type SubmitRules, submitFiles } from './send/submit';
import { currentAlarms, lookAtJobs, tellAlarms } from './watch';

/**
 * Does all that a batch needs: submits, watches, collects, sends again what failed, and publishes. Begun again at any point it goes on from what
 * the ledger and the folder have. `wait`: until nothing is left to do; otherwise it does what can be done now. Returns how many records it published.
 */
export async function runBatch(
  run: BatchRun,
  rules: SubmitRules & { resendMissing: boolean },
  check: CheckAnswer,
  wait: boolean,
): Promise<number> {
  const told = new Map<string, number>();
  let unchanged = 0;
  let published = 0;
  let waits: string | null = null;
  for (;;) {
    const submitted = await submitFiles(run, rules);
    const why = submitted.wait?.says ?? null;
    if (why !== null && why !== waits) run.tell(why);
    waits = why;
    let changed = submitted.files;
    const looked = run.clock.now();
    changed += await lookAtJobs(run);
    tellAlarms(run, await currentAlarms(run), told);
    changed += await collectEnded(run, check);
    const { stopped } = await refreshed(run);
    if (rules.resendMissing) await resendMissing(run.batch.number);
    const retried = stopped === null ? await retryFailed(run, false) : { files: [], nextAt: null, tooFew: null };
    changed += retried.files.length;
    if (changed > 0) {
      unchanged = 0;
      continue;
    }
    const pause = wait ? await pauseOf(run, unchanged, [retried.nextAt, submitted.wait?.until ?? null]) : null;
    // What is done need not wait for what is sent again.
    published += await publishCompleted(run);
    if (pause === null) {
      if (retried.tooFew !== null) run.tell(retried.tooFew);
      return published;
    }
    unchanged += 1;
    await waitForNews(run, pause, looked);
  }
}

/** Milliseconds to wait for the vendor, or for one of these instants at which something may be sent; null where nothing is left to wait for. */
async function pauseOf(run: BatchRun, unchanged: number, instants: readonly (number | null)[]): Promise<number | null> {
  const { jobs } = await refreshed(run);
  const known = instants.filter((at) => at !== null);
  const untilSent = known.length === 0 ? null : Math.max(0, Math.min(...known) - run.clock.now().getTime());
  if (!jobs.some(({ state }) => state === 'submitted')) return untilSent;
  return Math.min(lookAfterMs(unchanged), untilSent ?? Number.POSITIVE_INFINITY);
}
