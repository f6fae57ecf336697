const EXACT = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/**
 * USD exact to the cent; null is unknown, which is not zero. `roundedAway` counts the bills in it that are not zero and round to it:
 * where they are all there is, it says below what they are, as each is less than half a cent.
 */
export function usdText(value: number | null, roundedAway = 0): string {
  if (value === null) return 'unknown';
  // What rounds to zero has no sign: never -$0.00.
  if (Math.abs(value) >= 0.005) return EXACT.format(value);
  return roundedAway === 0 ? EXACT.format(0) : `under ${EXACT.format(Math.ceil(roundedAway / 2) / 100)}`;
}
