import type { CellLook } from './cell-look';

const DAY_MS = 86_400_000;
/** Serial days of 1970 where the first day is that of 1900 (with the day that 1900 did not have), and of 1904. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** Before March 1900 the serial days of 1900 are off by one. After the year 9999 there are none. */
const FIRST_DAY = 61;
const LAST_DAY = 2_958_466;

/** A number as text, by its format: dates and times as ISO 8601 without a zone, and money in other currencies with its sign. */
export function numberText(stored: string, look: CellLook, from1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (look.day && value >= FIRST_DAY && value < LAST_DAY) return timeText(value, look, from1904);
  if (look.clock && !look.day && value >= 0) return clockText(Math.round(value * DAY_MS));
  return `${look.currency ?? ''}${plainDigits(value)}`;
}

/** A date without a time in its format stays a date, because it means the whole day. */
function timeText(serial: number, look: CellLook, from1904: boolean): string {
  const ms = Math.round((serial - (from1904 ? EPOCH_1904 : EPOCH_1900)) * DAY_MS);
  const [day = '', clock = ''] = new Date(ms).toISOString().replace('Z', '').split('T');
  return !look.clock && ms % DAY_MS === 0 ? day : `${day}T${clock.replace('.000', '')}`;
}

function clockText(ms: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const clock = `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}`;
  return ms % 1000 === 0 ? clock : `${clock}.${String(ms % 1000).padStart(3, '0')}`;
}

/** A sheet has 15 digits of a number, and its file has 17: 0.0972873 may be written as 9.7287299999999993E-2. */
function plainDigits(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '') : text;
}

/** Excel writes characters that XML can't hold as _x000D_ (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
