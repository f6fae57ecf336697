/** A number with all its digits and without an exponent, so that price x quantity is the cost to the last digit. */
export function plainDecimal(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0').slice(0, point)}${digits.length > point ? `.${digits.slice(point)}` : ''}`;
}

/** A price of one times a count of many, to the last digit: a product of binary numbers has noise in its last digits. `count` is whole. */
export function exactCost(price: number, count: number): string {
  const text = plainDecimal(price);
  const digits = BigInt(text.replace('.', '')) * BigInt(count);
  const places = text.split('.')[1]?.length ?? 0;
  const padded = String(digits).padStart(places + 1, '0');
  const whole = padded.slice(0, padded.length - places);
  const fraction = padded.slice(padded.length - places).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
