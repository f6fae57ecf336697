import { sellsWebhooks } from '../../providers/webhooks/read-webhook';
import { isCalled } from '../../store/ledger/jobs';
import type { BatchRun } from '../run/batch-run';

/** A look into our own database, which costs a millisecond. */
const LISTEN_EVERY_MS = 5000;

/**
 * Waits so many milliseconds for the next look at the vendor, or until a webhook came since `looked`, when the last look began. A server of
 * Whowaits takes webhooks and notes them in the database; where none runs, it just waits.
 */
export async function waitForNews({ batch, clock }: BatchRun, ms: number, looked: Date): Promise<void> {
  const nap = sellsWebhooks(batch.shape) ? LISTEN_EVERY_MS : ms;
  for (let left = ms; left > 0; left -= nap) {
    await clock.sleep(Math.min(left, nap));
    if (nap < ms && (await isCalled(batch.number, looked))) return;
  }
}
