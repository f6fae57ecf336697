import { endMs } from './in-force';
import type { Rate } from './rate';

const DAY_MS = 86_400_000;

/** Vendors change prices several times a year: a rate that nobody has looked at for a quarter is worth another look. */
export const OLD_AFTER_DAYS = 90;

/** Whole days since a rate was read at its source. */
export function ageInDays({ observedOn }: Pick<Rate, 'observedOn'>, nowMs: number): number {
  return Math.floor((nowMs - Date.parse(observedOn)) / DAY_MS);
}

/**
 * Whether a rate was read more than OLD_AFTER_DAYS ago. What a user entered, or what follows from it, has no address and
 * stands until it is withdrawn; a price of the past is settled.
 */
export function isOld(rate: Pick<Rate, 'observedOn' | 'url' | 'inForce'>, nowMs: number): boolean {
  const settled = rate.url === undefined || (rate.inForce !== undefined && endMs(rate.inForce) <= nowMs);
  return !settled && ageInDays(rate, nowMs) > OLD_AFTER_DAYS;
}
