/**
 * USD as a whole number of 1e-12, so that the lines of an invoice add up as its provider adds them. AWS writes ten
 * decimals, and sums of binary fractions miss a half cent.
 */
export type ExactUsd = bigint;

const DECIMALS = 12;
const ONE_CENT = 10n ** BigInt(DECIMALS - 2);
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,2}))?$/i;

/** The amount in a text such as "0.0972873", "-1.5" or "1.2E-7"; null if it is not a number. */
export function exactUsd(text: string): ExactUsd | null {
  const [matched, sign, whole = '', fraction = '', exponent = '0'] = NUMBER.exec(text.trim()) ?? [];
  if (matched === undefined || whole + fraction === '') return null;
  const shift = DECIMALS - fraction.length + Number(exponent);
  const digits = BigInt(whole + fraction);
  const amount = shift >= 0 ? digits * 10n ** BigInt(shift) : dividedBy(digits, 10n ** BigInt(-shift));
  return sign === '-' ? -amount : amount;
}

/** An amount of another currency in USD, at `perUsd` units of it for a USD (above zero). */
export function fromCurrency(amount: ExactUsd, perUsd: ExactUsd): ExactUsd {
  const usd = dividedBy((amount < 0n ? -amount : amount) * 10n ** BigInt(DECIMALS), perUsd);
  return amount < 0n ? -usd : usd;
}

/** The nearest number of USD. */
export function usdOf(amount: ExactUsd): number {
  return Number(amount) / 10 ** DECIMALS;
}

/** The amount in cents, rounded half away from zero. */
export function centsOf(amount: ExactUsd): number {
  const cents = Number(dividedBy(amount < 0n ? -amount : amount, ONE_CENT));
  return amount < 0n ? 0 - cents : cents;
}

/** The sum of amounts. */
export function sumExact(amounts: Iterable<ExactUsd>): ExactUsd {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
}

/** A quotient of numbers that are not negative, rounded half up. */
function dividedBy(amount: bigint, divisor: bigint): bigint {
  return (amount + divisor / 2n) / divisor;
}
