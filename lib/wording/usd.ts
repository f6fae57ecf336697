import { decimalText } from './decimal-text';
import { lateFormat } from './late-format';
import { withMinus } from './number';

const ROUND = lateFormat({
  style: 'currency',
  currency: 'USD',
  notation: 'compact',
  minimumFractionDigits: 0,
  maximumFractionDigits: 2,
});

type Range = { low: number; high: number };

/**
 * USD exact to the cent, as every bill is; null is unknown, which is not zero. `roundedAway` counts the bills in it that are not zero
 * and round to it: where they are all there is, it says below what they are, as each is less than half a cent.
 */
export function formatUsd(value: number | null, roundedAway = 0): string {
  if (value === null) return 'unknown';
  // What rounds to zero has no sign: never -$0.00.
  if (Math.abs(value) >= 0.005) return withMinus(dollars(value, 2));
  return roundedAway === 0 ? dollars(0, 2) : `under ${dollars(Math.ceil(roundedAway / 2) / 100, 2)}`;
}

/** A change of USD, always with its sign: "+$1.20", "−$0.50", and "$0.00" where there is none. */
export function formatUsdChange(value: number): string {
  return `${value >= 0.005 ? '+' : ''}${formatUsd(value)}`;
}

/** USD at a line of an axis, as "$1.2K": it names a place on a scale, and the figures themselves stand to the cent beside it. */
export function formatUsdTick(value: number): string {
  return withMinus(ROUND.format(value));
}

/** "$1.00 to $2.00": words rather than a dash, so that a negative bound stays readable. */
export function formatUsdRange(range: Range | null): string {
  return range === null ? 'unknown' : `${formatUsd(range.low)} to ${formatUsd(range.high)}`;
}

/** What a batch costs: a range, or the one figure that both of its ends are to the cent. */
export function formatUsdCost(range: Range | null): string {
  return range !== null && formatUsd(range.low) === formatUsd(range.high)
    ? formatUsd(range.low)
    : formatUsdRange(range);
}

/** A price, in USD per million tokens or per piece: at least cents, and every digit its source gives, since a bill multiplies it. */
export function formatRate(value: number | null): string {
  return value === null ? 'unknown' : withMinus(dollars(value, 9));
}

/** With at least cents, and at most so many decimals. The sign stands before the dollar. */
function dollars(value: number, most: number): string {
  return decimalText(value, 2, most).replace(/^-?/, '$&$$');
}
