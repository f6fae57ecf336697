/**
 * A number in American English with `least` to `most` decimals, as an Intl.NumberFormat writes it: half rounds away from zero, and
 * thousands are set apart. Written here because a browser takes some 20 ms to make its first NumberFormat, while a page waits.
 */
export function decimalText(value: number, least: number, most: number): string {
  if (!Number.isFinite(value)) return value.toLocaleString('en-US');
  const [whole = '', part = ''] = plainDigits(Math.abs(value)).split('.');
  const kept = BigInt(whole + part.slice(0, most).padEnd(most, '0')) + (part.charAt(most) >= '5' ? 1n : 0n);
  const digits = String(kept).padStart(most + 1, '0');
  const decimals = trimmed(digits.slice(digits.length - most), least);
  const grouped = digits.slice(0, digits.length - most).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}${grouped}${decimals === '' ? '' : `.${decimals}`}`;
}

/** Without the zeros at the end that are more than `least`. */
function trimmed(decimals: string, least: number): string {
  let end = decimals.length;
  while (end > least && decimals[end - 1] === '0') end -= 1;
  return decimals.slice(0, end);
}

/** The digits that tell a number from its neighbours, never as a power of ten. */
function plainDigits(value: number): string {
  const [digits = '', exponent] = String(value).split('e');
  if (exponent === undefined) return digits;
  const [whole = '', part = ''] = digits.split('.');
  const power = Number(exponent);
  return power < 0 ? `0.${'0'.repeat(-power - 1)}${whole}${part}` : `${whole}${part}${'0'.repeat(power - part.length)}`;
}
