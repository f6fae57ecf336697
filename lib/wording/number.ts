import { decimalText } from './decimal-text';
import { lateFormat } from './late-format';

const TWO_DIGITS = lateFormat({ maximumSignificantDigits: 2 });
const SIX_DIGITS = lateFormat({ maximumSignificantDigits: 6 });
/** From here on digits in a row tell less than a power of ten. */
const MANY_DIGITS = 1e12;

/** A count: whole, with thousands separators. */
export function formatCount(value: number): string {
  return withMinus(decimalText(value, 0, 0));
}

/** A measured number with at most so many decimals (4 is the most); zeros at its end say nothing and are left out. */
export function formatDecimal(value: number, most: 1 | 2 | 3 | 4 = 1): string {
  return withMinus(decimalText(value, 0, most));
}

/** A number to two digits, where it is known to a bucket and no better; what is under one is none. */
export function formatRough(value: number): string {
  return value < 1 ? '0' : TWO_DIGITS.format(value);
}

/** A number that somebody entered, to six digits, and as a power of ten where digits would fill the line. */
export function formatEntered(value: number): string {
  return value >= MANY_DIGITS ? value.toExponential().replace('+', '') : withMinus(SIX_DIGITS.format(value));
}

/** A weight that adds or takes away: always with its sign and two decimals, so that a column of them lines up and adds up. */
export function formatSigned(value: number): string {
  const digits = Math.abs(value).toFixed(2);
  return `${value < 0 && Number(digits) > 0 ? '−' : '+'}${digits}`;
}

/** "1 request", "2 requests". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** With a true minus sign: a hyphen reads as a dash. */
export function withMinus(text: string): string {
  return text.replace('-', '−');
}
