import { randomUUID } from 'node:crypto';

/**
 * JavaScript's numbers hold 15 digits safely, and a seed, an id or a price of more would leave as another number. Such a number is read as text with
 * a mark that nobody can write, and leaves as it came.
 */
const MARK = `number ${randomUUID()} `;
const MARKED = new RegExp(`"${MARK}([^"]*)"`, 'g');
const SAFE_DIGITS = 15;

/** What no number of a text needs care without: a long one, or a large exponent. */
const MAY_BE_LONG = /\d[\d.]{15}|[eE][+-]?\d{3}/;
/** The strings and the numbers of JSON. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
const INTEGER = /^-?\d+$/;

let marked = false;

/** As JSON.parse does, and throws as it does. Its result is for `toJson`, and `plainText` reads its texts. */
export function parseExactly(text: string): unknown {
  return exactly(text, JSON.parse(text));
}

/** Whether a part of JSON may have a number that JavaScript doesn't hold. It may be in a string. */
export const hasLongNumber = (text: string): boolean => MAY_BE_LONG.test(text);

/** What `parseExactly` gives for a text that is parsed already. */
export function exactly(text: string, value: unknown): unknown {
  if (!hasLongNumber(text)) return value;
  const exact = text.replace(TOKENS, (token) => {
    if (token.startsWith('"') || isHeld(token)) return token;
    marked = true;
    return `"${MARK}${token}"`;
  });
  return exact === text ? value : JSON.parse(exact);
}

/** Whether a number of JavaScript holds one of JSON with all of its digits. */
function isHeld(token: string): boolean {
  if (INTEGER.test(token)) return Number.isSafeInteger(Number(token));
  const [mantissa = '', exponent = '0'] = token.split(/[eE]/);
  const digits = mantissa.replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.length <= SAFE_DIGITS && Math.abs(Number(exponent)) < 200;
}

/** As JSON.stringify does, with the numbers of `parseExactly` as they were. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value);
  return marked ? text.replace(MARKED, '$1') : text;
}

/** A text of `parseExactly`: a long number as its digits. */
export const plainText = (text: string): string => (text.startsWith(MARK) ? text.slice(MARK.length) : text);

/** Whether a value of `parseExactly` is a whole number, however long. */
export function isWholeNumber(value: unknown): boolean {
  if (typeof value === 'string') return value.startsWith(MARK) && INTEGER.test(plainText(value));
  return Number.isSafeInteger(value);
}
