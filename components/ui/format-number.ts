const COUNT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A whole number with thousands separators. */
export function formatCount(value: number): string {
  return COUNT.format(value);
}

/** A share from 0 to 1 as a percentage; a rest too small to show is said as "under 0.1%". */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.001) return 'under 0.1%';
  if (share < 1 && share > 0.999) return 'over 99.9%';
  return `${ONE_DECIMAL.format(share * 100)}%`;
}

/** A probability from 0 to 1 as a whole percentage, never rounded up to certainty. */
export function formatConfidence(probability: number): string {
  if (probability > 0.99) return 'over 99%';
  if (probability < 0.01) return 'under 1%';
  return `${Math.round(probability * 100)}%`;
}

/** A signed number with a true minus sign. */
export function formatSigned(value: number, decimals = 1): string {
  const digits = Math.abs(value).toFixed(decimals);
  return `${value < 0 && Number(digits) > 0 ? '−' : '+'}${digits}`;
}

/** "1 request", "2 requests". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
