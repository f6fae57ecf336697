/** Catalogues compute their prices in binary floats. What lies below the nanodollar per million tokens is noise of that. */
const DECIMALS = 9;
const DECIMAL = /^(\d+)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;

/**
 * A price of one token as a price of a million, in USD: the text of the decimal is shifted, never multiplied as a float.
 * Rounded half up to the nanodollar. Null if it is no price: missing, negative or not a decimal. A number is read as the
 * decimal that JSON wrote.
 */
export function perMillion(price: unknown): number | null {
  return decimal(price, 6);
}

/** A price that is already USD per million tokens, read in the same way. */
export function asGiven(price: unknown): number | null {
  return decimal(price, 0);
}

function decimal(price: unknown, shift: number): number | null {
  if (typeof price !== 'number' && typeof price !== 'string') return null;
  const [, whole, fraction = '', exponent = '0'] = DECIMAL.exec(String(price).trim()) ?? [];
  if (whole === undefined || whole.length + fraction.length > 60) return null;
  const digits = BigInt(whole + fraction);
  const places = Number(exponent) + shift - fraction.length + DECIMALS;
  if (places > 60) return null;
  const nano =
    places >= 0 ? digits * 10n ** BigInt(places) : (digits * 2n + divisor(-places)) / (2n * divisor(-places));
  const text = String(nano).padStart(DECIMALS + 1, '0');
  const usd = Number(`${text.slice(0, -DECIMALS)}.${text.slice(-DECIMALS)}`);
  return Number.isFinite(usd) ? usd : null;
}

function divisor(places: number): bigint {
  return 10n ** BigInt(places);
}
