/** A payback beyond this many months is none: prices and models change sooner. */
export const LONGEST_PAYBACK_MONTHS = 60;

/** Months until a monthly net saving has paid a one-off cost, both in USD. Null where it never does, or only after 60 months. */
export function paybackMonths(oneOffUsd: number, netUsdPerMonth: number): number | null {
  if (netUsdPerMonth <= 0) return null;
  const months = oneOffUsd / netUsdPerMonth;
  return months > LONGEST_PAYBACK_MONTHS ? null : months;
}
