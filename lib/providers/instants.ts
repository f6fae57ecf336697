import type { Claim } from './batch-provider';

/** An instant that a vendor gives in seconds since 1970 or as ISO 8601; null if it gives none. */
export function instant(value: unknown): Date | null {
  const milliseconds =
    typeof value === 'number' ? value * 1000 : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(milliseconds) && milliseconds > 0 ? new Date(milliseconds) : null;
}

/** Clocks of vendors and ours may differ by so much. An hour is far more than they do: too early costs a page of a list, too late a second bill. */
const SKEW_MS = 3_600_000;

/** Whether a job of this creation time may be of the claim. One without a time may be. */
export const mayBeOf = ({ claimedAt }: Claim, createdAt: Date | null): boolean =>
  createdAt === null || createdAt.getTime() >= claimedAt.getTime() - SKEW_MS;
