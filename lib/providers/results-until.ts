import { findCapability } from '@/lib/pricing/capabilities/capability';

const DAY_MS = 86_400_000;

/**
 * When a vendor deletes the results of a job, counted from the instant from which it counts; null if no source says how long it keeps them.
 * The days and their sources stand in `lib/pricing/data/capabilities.json`.
 */
export function resultsUntil(provider: string, from: Date | null): Date | null {
  const days = findCapability(provider)?.resultRetentionDays ?? null;
  return from === null || days === null ? null : new Date(from.getTime() + days * DAY_MS);
}
