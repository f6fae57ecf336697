/** The format of a number in a cell: date, time or currency. Only the format distinguishes a date from a number. */
export type CellLook = { day: boolean; clock: boolean; currency: string | null };

export const PLAIN: CellLook = { day: false, clock: false, currency: null };

const DAY: CellLook = { day: true, clock: false, currency: null };
const CLOCK: CellLook = { day: false, clock: true, currency: null };

/** The built-in formats without a code in the file (ECMA-376 part 1, 18.8.30, including those of East Asia). */
export function builtInLook(id: number): CellLook {
  if (id === 22) return { ...DAY, clock: true };
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return DAY;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return CLOCK;
  return PLAIN;
}

/** The look of a format code, such as `yyyy-mm-dd hh:mm:ss` or `[$€-407] #,##0.00` (ECMA-376 part 1, 18.8.31). */
export function lookOf(code: string): CellLook {
  const [first = ''] = code.split(';', 1);
  const currency = foreignCurrency(first);
  const bare = first.replace(/"[^"]*"?|\\.|[_*]./g, '');
  const elapsed = /\[(h+|m+|s+)\]/i.test(bare);
  const letters = bare.replace(/\[[^\]]*\]?|General|E[+-]/gi, '');
  const clock = elapsed || /[hs]/i.test(letters);
  // An m is a month, unless the format has only hours or seconds beside it.
  const day = /[yd]/i.test(letters) || (!clock && /m/i.test(letters));
  return day || clock ? { day, clock, currency: null } : { ...PLAIN, currency };
}

/** The sign or code of a currency in a format, other than the dollar. */
function foreignCurrency(code: string): string | null {
  const [, tagged] = /\[\$([^\]-]+)(-[^\]]*)?\]/.exec(code) ?? [];
  const sign = (tagged ?? /[€£¥₹₩₽₺]|\b(?:CNY|EUR|GBP|JPY|INR|CHF)\b/.exec(code)?.[0])?.trim();
  return sign === undefined || sign === '' || /^(\$|USD|US\$)$/i.test(sign) ? null : sign;
}
