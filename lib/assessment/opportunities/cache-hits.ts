import type { Spacing } from '../../workloads/profile/spacing';

const HOUR_MS = 3_600_000;

/**
 * The share (0 to 1) of repeated prompts that still find their prefix in a cache that forgets it `lifetimeMs` after its last use. While
 * the workload is in use, requests are taken to come at random (Poisson), so a gap exceeds the lifetime with probability
 * exp(-lifetime / mean gap). Its first request after each silence finds nothing. All its requests are taken to share one prefix.
 */
export function cacheHitShare({ requests, gapMs, runs, idleHours }: Spacing, lifetimeMs: number): number {
  const withinGap = gapMs === 0 ? 1 : 1 - Math.exp(-lifetimeMs / gapMs);
  // A silence of over an hour holds an idle hour, or nearly so; a shorter one does not end a cache of an hour.
  const silences = lifetimeMs >= HOUR_MS && idleHours !== null ? Math.min(runs, idleHours + 1) : runs;
  return Math.max(0, Math.min(withinGap, 1 - silences / requests));
}
