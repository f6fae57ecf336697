import type { Arrivals } from './arrivals';

const DAY_MS = 86_400_000;
/** A daily run would have come before it or after it, and a weekly one on one of its sides. */
const AROUND_MS = DAY_MS;
const A_WEEK_MS = 7 * DAY_MS;
/** Work without pause fills nearly all of its ten-minute windows. */
const WITHOUT_PAUSE = 0.9;

/** Work that began and ended inside its log: its length, and how long the log is in use before and after it. In ms. */
export type OneOff = { tookMs: number; beforeMs: number; afterMs: number };

/**
 * Whether work began and ended inside its log, without pause, such as a backfill or a migration. Null where it did not, and where the log
 * can't say: it has no times, is not a week longer than the work on one side, or has the same work on another model. Where its name
 * says that it is done once (`saysOnce`), no weekly run has to be ruled out.
 */
export function oneOffOf(arrivals: Arrivals | null, saysOnce = false): OneOff | null {
  if (arrivals === null || arrivals.log === null || arrivals.log.otherModels === true) return null;
  const { firstMs, lastMs, log, schedule, bursts, activeWindowShare } = arrivals;
  if (schedule !== null || (bursts > 1 && activeWindowShare < WITHOUT_PAUSE)) return null;
  const beforeMs = firstMs - log.fromMs;
  const afterMs = log.toMs - lastMs;
  if (Math.min(beforeMs, afterMs) < AROUND_MS) return null;
  if (!saysOnce && Math.max(beforeMs, afterMs) < A_WEEK_MS) return null;
  return { tookMs: lastMs - firstMs, beforeMs, afterMs };
}
