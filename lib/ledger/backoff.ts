const MINUTE = 60_000;

/** How long a record waits before it is sent again, by its failures. Judgement: an overload of a batch endpoint passes in minutes to an hour. */
const RETRY_AFTER_MS = [0, 5 * MINUTE, 30 * MINUTE] as const;

/** Milliseconds after its last failure at which a record may be sent again. A replayed one has no failures and doesn't wait. */
export function retryAfterMs(failures: number): number {
  return RETRY_AFTER_MS[Math.min(failures, RETRY_AFTER_MS.length - 1)] ?? 0;
}

const FIRST_LOOK_MS = 15_000;
const LAST_LOOK_MS = 10 * MINUTE;

/** Milliseconds to the next look at a job that hasn't changed in so many looks: from 15 s, doubling up to 10 min. */
export function lookAfterMs(unchanged: number): number {
  return Math.min(LAST_LOOK_MS, FIRST_LOOK_MS * 2 ** Math.min(unchanged, 20));
}

const FIRST_HOLD_MS = 10 * MINUTE;
const LAST_HOLD_MS = 60 * MINUTE;

/**
 * Milliseconds after which a file is sent again for which the vendor had no room so many times, if no job of ours made room by its end. Judgement: what
 * fills an account's queue takes hours, and a try in vain costs an upload.
 */
export function holdForMs(times: number): number {
  return Math.min(LAST_HOLD_MS, FIRST_HOLD_MS * 2 ** Math.min(Math.max(times - 1, 0), 20));
}

const MOST_TRIES = 5;

/** Milliseconds before a call that failed for a passing reason is tried again, after so many tries; null after the fifth: give up. */
export function tryAgainAfterMs(tries: number, askedMs: number | null): number | null {
  if (tries >= MOST_TRIES) return null;
  return Math.max(askedMs ?? 0, 1000 * 4 ** (tries - 1));
}
