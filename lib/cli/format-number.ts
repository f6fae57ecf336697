const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const percents = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });

/** A whole number with thousands separators. */
export function formatCount(value: number): string {
  return counts.format(value);
}

/** USD exact to the cent; null is unknown, which is not zero. */
export function formatUsd(value: number | null): string {
  // What rounds to zero is zero: never -$0.00.
  return value === null ? 'unknown' : dollars.format(Math.abs(value) < 0.005 ? 0 : value);
}

/** A share of 0 to 1 as a percentage. */
export function formatShare(value: number): string {
  return percents.format(value);
}
