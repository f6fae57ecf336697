/** Months until a one-off migration cost is earned back by a monthly net saving, both in USD; null when it never is. */
export function paybackMonths(oneOffUsd: number, netUsdPerMonth: number): number | null {
  if (netUsdPerMonth <= 0) return null;
  return oneOffUsd / netUsdPerMonth;
}
