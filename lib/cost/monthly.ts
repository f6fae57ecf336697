/** A month of the report, in days: the mean month of a Julian year (design.md, the report contract). */
export const DAYS_PER_MONTH = 365.25 / 12;

/**
 * What a log of so many days is multiplied by to make a month. Null (no time stamps) and 0 (a single instant) name no
 * span to extrapolate from: the log is taken as one month. Throws RangeError when days is negative or not finite.
 */
export function monthlyFactor(days: number | null): number {
  if (days === null || days === 0) return 1;
  if (!Number.isFinite(days) || days < 0) throw new RangeError('the days of a log are a finite number, zero or more');
  return DAYS_PER_MONTH / days;
}
