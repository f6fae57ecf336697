import type { WorkloadProfile } from '../workloads/profile/profile';

/** Two dependent calls may be a retry or a follow-up. From three on, each call uses the previous answer. */
const LOOP_FROM = 3;
const GROWING_FROM = 0.7;
const CHAINED_FROM = 0.3;
/** Fewer sessions show no habit. */
export const MIN_SESSIONS = 5;

/** The median number of dependent calls in a row in a session. Null where the log shows no such chains. */
export function toolLoopDepth({ sessionShape: shape }: WorkloadProfile): number | null {
  if (shape === null || shape.sessions < MIN_SESSIONS || shape.medianDepth === null) return null;
  if ((shape.growingShare ?? 0) < GROWING_FROM || (shape.chainedShare ?? 0) < CHAINED_FROM) return null;
  return shape.medianDepth >= LOOP_FROM ? shape.medianDepth : null;
}
