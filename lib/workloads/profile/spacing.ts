import type { Arrivals } from './arrivals';

/**
 * How close the requests of a workload follow each other. `gapMs` is the mean time between two of them while it is in use, `runs` the
 * times it starts after at least ten minutes of silence, `idleHours` the whole hours without a request; null if not measured.
 */
export type Spacing = { requests: number; gapMs: number; runs: number; idleHours: number | null };

const WINDOW_MS = 10 * 60_000;
const HOUR_MS = 3_600_000;
/** Coarser time stamps are those of sums, which say nothing of the time between requests. */
const COARSEST_STAMP_MS = 60_000;

/** The spacing of some requests; `requests` are all that were made, of which a sampled log has a part. Null if times are too coarse. */
export function spacingOf(arrivals: Arrivals | null, requests: number): Spacing | null {
  if (arrivals === null || requests <= 0 || (arrivals.stampMs ?? 0) > COARSEST_STAMP_MS) return null;
  const { firstMs, lastMs, activeWindowShare, activeHourShare, bursts } = arrivals;
  const spanMs = Math.max(0, lastMs - firstMs);
  const windows = Math.max(1, Math.ceil(spanMs / WINDOW_MS));
  const usedMs = Math.min(spanMs, activeWindowShare * windows * WINDOW_MS);
  return {
    requests,
    gapMs: usedMs / requests,
    runs: Math.min(requests, Math.max(1, bursts)),
    idleHours: activeHourShare === null ? null : Math.round((1 - activeHourShare) * Math.ceil(spanMs / HOUR_MS)),
  };
}
