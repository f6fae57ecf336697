import { formatBytes } from './bytes';
import { formatHours } from './hours';
import { formatDecimal } from './number';
import { percent } from './percent';
import { formatRate, formatUsd, formatUsdChange } from './usd';

/**
 * What a number is counted in. `usd` is money to the cent, `usd-change` has its sign, `usd-exact` is a price with all its digits, `share` runs from 0 to 1,
 * `factor` multiplies.
 */
export const UNITS = [
  ...(['usd', 'usd-change', 'usd-exact', 'share', 'count', 'factor'] as const),
  ...(['months', 'hours', 'minutes', 'days', 'bytes'] as const),
] as const;
export type Unit = (typeof UNITS)[number];

const DAYS_A_YEAR = 365.25;
/** More days than these are told in years. */
const MANY_DAYS = 2 * DAYS_A_YEAR;

/** A number with its unit. Hours, minutes and days are those of a formula or a contract, so they keep two decimals, and so do
 * counts, which a formula may make fractions of: 4.35 runs a month. */
export function formatIn(value: number, unit: Unit): string {
  switch (unit) {
    case 'usd':
      return formatUsd(value);
    case 'usd-change':
      return formatUsdChange(value);
    case 'usd-exact':
      return formatRate(value);
    case 'share':
      return percent(value);
    case 'count':
      return formatDecimal(value, 2);
    case 'factor':
      return `× ${formatDecimal(value, 4)}`;
    case 'months':
      return counted(formatDecimal(value, 1), 'month');
    case 'hours':
      return formatHours(value);
    case 'minutes':
      return `${formatDecimal(value, 2)} min`;
    case 'days':
      return value > MANY_DAYS
        ? counted(formatDecimal(value / DAYS_A_YEAR), 'year')
        : counted(formatDecimal(value, 2), 'day');
    case 'bytes':
      return formatBytes(Math.round(value));
  }
}

/** By the number that is shown, so that 1.04 is "1 month". */
function counted(number: string, one: string): string {
  return `${number} ${number === '1' ? one : `${one}s`}`;
}
