/**
 * A USD amount as whole cents, rounded half away from zero on the decimal digits (1.005 is 101), so that binary
 * fractions never decide. Throws RangeError when the amount is not finite.
 */
export function toCents(usd: number): number {
  if (!Number.isFinite(usd)) throw new RangeError('not a finite amount of money');
  const scaled = Math.abs(usd) * 100;
  // Far from a half no binary fraction can decide, and the digits need not be read.
  if (scaled < 1e12 && Math.abs(scaled - Math.floor(scaled) - 0.5) > 1e-3) {
    return usd < 0 ? 0 - Math.round(scaled) : Math.round(scaled);
  }
  // 15 digits are what a double holds for certain: this drops the noise of the last bit that a product leaves.
  const digits = String(Number(Math.abs(usd).toPrecision(15)));
  const [mantissa, exponent = '0'] = digits.split('e');
  const cents = Math.round(Number(`${mantissa}e${Number(exponent) + 2}`));
  return usd < 0 ? 0 - cents : cents;
}

/** A USD amount rounded to the cent: what every leaf figure goes through, once. Throws RangeError when not finite. */
export function roundUsd(usd: number): number {
  return toCents(usd) / 100;
}

/** The sum in USD of amounts rounded to the cent, exact: a total is the sum of its rounded leaves. */
export function sumUsd(values: Iterable<number>): number {
  let cents = 0;
  for (const value of values) cents += toCents(value);
  return cents / 100;
}
