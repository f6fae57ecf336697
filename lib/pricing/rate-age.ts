import type { Rate } from './rate';

const DAY_MS = 86_400_000;

/** Vendors change prices several times a year: a rate that nobody has looked at for a quarter is worth another look. */
export const OLD_AFTER_DAYS = 90;

/** Whole days since a rate was read at its source. */
export function ageInDays({ observedOn }: Pick<Rate, 'observedOn'>, nowMs: number): number {
  return Math.floor((nowMs - Date.parse(observedOn)) / DAY_MS);
}

/** Whether a rate was read more than OLD_AFTER_DAYS ago. What a user entered stands until it is withdrawn. */
export function isOld(rate: Pick<Rate, 'observedOn' | 'status'>, nowMs: number): boolean {
  return rate.status !== 'override' && ageInDays(rate, nowMs) > OLD_AFTER_DAYS;
}
