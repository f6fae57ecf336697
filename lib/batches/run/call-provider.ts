import { tryAgainAfterMs } from '../../ledger/backoff';
import { ProviderFault } from '../../providers/batch-provider';
import type { BatchRun } from './batch-run';

/**
 * Calls a vendor, and again after passing faults: a second later, then ever later, or when the vendor says. Throws the last fault. Only for
 * calls that change nothing at the vendor, or that begin by asking what is there.
 */
export async function callProvider<T>(
  { clock, tell }: Pick<BatchRun, 'clock' | 'tell'>,
  call: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ProviderFault) || (error.kind !== 'transient' && error.kind !== 'rate-limited'))
        throw error;
      const wait = tryAgainAfterMs(tries, error.retryAfterMs);
      if (wait === null) throw error;
      tell(`${error.message} It is tried again.`);
      await clock.sleep(wait);
    }
  }
}
