import { hoursInWords, hoursPerUnit } from '../profile/time-span';

/** "1,500,000", "1500000", "$0.01" or "1.5e6" as a number of zero or more; null for anything else. */
export function readAmount(text: string): number | null {
  const plain = text
    .trim()
    .replace(/^\$/, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  const value = /^\d*\.?\d+(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** Text before a span that does not change it: "< 2 s", "within 5 min", "up to 2 days". */
const AT_MOST = /^(?:<=?|≤|~|within|under|below|at most|up to|max\.?|about|approx\.?|in)\s*/i;

/** Text after a span that does not change it: "24 h SLA", "2 s p95", "5 min max". */
const SPAN_NOTE = /\s*(?:sla|max\.?|tops|at most|or less|target|p\d\d)$/i;

/** In characters. The time that these patterns take grows with the square of the length. */
const LONGEST_SPAN = 100;

/** Words that mean that a cell has no value. */
const UNSTATED = /^(?:[-–—?]|n\/?a|none|not (?:set|stated|known|specified)|unknown|tbd|no deadline)$/i;

/** The text of a cell; null if it is empty or means "no value": "n/a", "none", "-". */
export function stated(text: string | null): string | null {
  const plain = text?.trim() ?? '';
  return plain === '' || UNSTATED.test(plain) ? null : plain;
}

/** "8", "8 h", "30 min", "2 days", "300 ms", "within 5 min" or "same day" in hours; null for anything else. */
export function readHours(text: string): number | null {
  if (text.length > LONGEST_SPAN) return null;
  const span = text.trim().replace(AT_MOST, '').replace(SPAN_NOTE, '');
  const [, number = '', unit = ''] = /^(.*?)\s*([a-z]*)$/i.exec(span) ?? [];
  const amount = readAmount(number);
  const hours = unit === '' ? 1 : hoursPerUnit(unit.toLowerCase());
  if (amount === null || hours === null) return hoursInWords(span);
  return Number.isFinite(amount * hours) ? amount * hours : null;
}

/** "yes", "true", "1", "no", "false" and the like; null for anything else. */
export function readYesNo(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (['yes', 'true', '1', 'y'].includes(word)) return true;
  if (['no', 'false', '0', 'n'].includes(word)) return false;
  return null;
}
