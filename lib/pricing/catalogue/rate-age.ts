import { endMs } from './in-force';
import type { Rate } from './rate';

const DAY_MS = 86_400_000;

/** Vendors change prices several times a year, so a rate that is a quarter old should be checked. */
export const OLD_AFTER_DAYS = 90;

/** Whole days since a rate was read from its source. */
export function ageInDays({ observedOn }: Pick<Rate, 'observedOn'>, nowMs: number): number {
  return Math.floor((nowMs - Date.parse(observedOn)) / DAY_MS);
}

/**
 * Whether a rate was read more than OLD_AFTER_DAYS ago. Rates that a user entered, and rates derived from them, have no
 * address and hold until withdrawn. Past prices don't change.
 */
export function isOld(rate: Pick<Rate, 'observedOn' | 'url' | 'inForce'>, nowMs: number): boolean {
  const settled = rate.url === undefined || (rate.inForce !== undefined && endMs(rate.inForce) <= nowMs);
  return !settled && ageInDays(rate, nowMs) > OLD_AFTER_DAYS;
}
