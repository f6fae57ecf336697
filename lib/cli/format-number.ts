const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const percents = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });

/** A whole number with thousands separators. */
export function formatCount(value: number): string {
  return counts.format(value);
}

/** A share of 0 to 1 as a percentage. */
export function formatShare(value: number): string {
  return percents.format(value);
}
