import type { Recurrence } from '../workloads/recurrence';

/** A range of USD around a base. Amounts are for a month unless a name says otherwise. */
export type UsdRange = { low: number; base: number; high: number };

/**
 * A USD amount as whole cents, rounded half away from zero on the decimal digits (1.005 is 101), so that binary
 * fractions never decide. Throws RangeError when the amount is not finite.
 */
export function toCents(usd: number): number {
  if (!Number.isFinite(usd)) throw new RangeError('not a finite amount of money');
  const scaled = Math.abs(usd) * 100;
  // Far from a half, binary fractions can't change the rounding, so the digits are not needed.
  if (scaled < 1e12 && Math.abs(scaled - Math.floor(scaled) - 0.5) > 1e-3) {
    return usd < 0 ? 0 - Math.round(scaled) : Math.round(scaled);
  }
  // A double holds 15 digits for certain. This drops the noise in the last bit of a product.
  const digits = String(Number(Math.abs(usd).toPrecision(15)));
  const [mantissa, exponent = '0'] = digits.split('e');
  const cents = Math.round(Number(`${mantissa}e${Number(exponent) + 2}`));
  return usd < 0 ? 0 - cents : cents;
}

/** A USD amount rounded to the cent. Every leaf figure is rounded once, here. Throws RangeError when not finite. */
export function roundUsd(usd: number): number {
  return toCents(usd) / 100;
}

/** The exact sum in USD of amounts, each rounded to the cent first: a total is the sum of its rounded leaves. Throws RangeError. */
export function sumUsd(values: Iterable<number>): number {
  let cents = 0;
  for (const value of values) cents += toCents(value);
  return cents / 100;
}

/** The sum of USD ranges, separately for each end. Costs of work add up so; nets do not. */
export function sumRanges(ranges: readonly UsdRange[]): UsdRange {
  return {
    low: sumUsd(ranges.map(({ low }) => low)),
    base: sumUsd(ranges.map(({ base }) => base)),
    high: sumUsd(ranges.map(({ high }) => high)),
  };
}

/** Whether an amount of USD is not zero but rounds to zero. */
export function isRoundedAway(usd: number | null): boolean {
  return usd !== null && usd !== 0 && roundUsd(usd) === 0;
}

/** Amounts of USD rounded to cents, so that they add up to their rounded sum. Throws RangeError. */
export function apportion(amounts: readonly number[]): number[] {
  const cents = toCents(amounts.reduce((sum, usd) => sum + usd, 0));
  return centsOfParts(amounts, cents).map((part) => part / 100);
}

/** The parts of an amount of USD as cents that add up to its cents, as `wholesOfParts` rounds them. */
export function centsOfParts(parts: readonly number[], cents: number): number[] {
  return wholesOfParts(
    parts.map((usd) => usd * 100),
    cents,
  );
}

/**
 * Parts as whole numbers that add up to `whole` (largest remainder method, as for seats of a parliament). Each part, which may be
 * negative, is rounded down, and the units that are missing go to those that lost most. A part of zero stays zero unless all are.
 */
export function wholesOfParts(parts: readonly number[], whole: number): number[] {
  // Drops the noise in the last bits, which would cost a part its whole unit.
  const exact = parts.map((part) => Number(part.toFixed(6)));
  const floors = exact.map(Math.floor);
  const lost = (index: number) => (exact[index] ?? 0) - (floors[index] ?? 0);
  const missing = whole - floors.reduce((sum, part) => sum + part, 0);
  const changed = exact.flatMap((part, index) => (part === 0 ? [] : [index]));
  const takers = (changed.length > 0 ? changed : [...exact.keys()]).sort((a, b) => lost(b) - lost(a) || a - b);
  const step = Math.sign(missing);
  if (step < 0) takers.reverse();
  const rounded = [...floors];
  for (let given = 0; given < Math.abs(missing); given += 1) {
    const taker = takers[given % takers.length] ?? 0;
    rounded[taker] = (rounded[taker] ?? 0) + step;
  }
  return rounded.map((part) => part + 0);
}

export const MONTHS_PER_YEAR = 12;

/** The days of a month: the mean month of a Julian year (README.md, "Words"). */
export const DAYS_PER_MONTH = 365.25 / MONTHS_PER_YEAR;

/**
 * The monthly factor of a log of this many days. Null (no time stamps) and 0 (a single instant) give no span to extrapolate
 * from, so the log counts as one month. Throws RangeError when days is negative or not finite.
 */
export function monthlyFactor(days: number | null): number {
  if (days === null || days === 0) return 1;
  if (!Number.isFinite(days) || days < 0) throw new RangeError('the days of a log are a finite number, zero or more');
  return DAYS_PER_MONTH / days;
}

const DAYS_PER_WEEK = 7;

/** How many times a month work comes that comes so often. */
export function timesAMonth({ times, every }: Recurrence): number {
  const periods = { day: DAYS_PER_MONTH, week: DAYS_PER_MONTH / DAYS_PER_WEEK, month: 1 };
  return times * periods[every];
}
