import { toCents } from './money';

/**
 * Amounts of USD, zero or more, rounded to cents so that they add up to the rounding of their sum: each is rounded down, and
 * the cents that are left go to those that lost most (largest remainder, as seats of a parliament are given).
 */
export function apportion(amounts: readonly number[]): number[] {
  const whole = amounts.map((usd) => Math.floor(usd * 100 + 1e-9));
  const left = toCents(amounts.reduce((sum, usd) => sum + usd, 0)) - whole.reduce((sum, cents) => sum + cents, 0);
  const lost = (index: number) => (amounts[index] ?? 0) * 100 - (whole[index] ?? 0);
  const receivers = new Set(
    whole
      .map((_, index) => index)
      .sort((a, b) => lost(b) - lost(a) || a - b)
      .slice(0, left),
  );
  return whole.map((cents, index) => (cents + (receivers.has(index) ? 1 : 0)) / 100);
}
