/** "1,500,000", "1500000", "$0.01" or "1.5e6" as a number of zero or more; null for anything else. */
export function readAmount(text: string): number | null {
  const plain = text
    .trim()
    .replace(/^\$/, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return /^\d*\.?\d+(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}

const HOURS_PER_UNIT: Readonly<Record<string, number>> = { m: 1 / 60, h: 1, d: 24, w: 168 };

/** "8", "8 h", "30 min", "2 days" or "1 week" in hours; null for anything else. */
export function readHours(text: string): number | null {
  const match = /^(.*?)\s*(m|min|minutes?|h|hours?|d|days?|w|weeks?)?$/i.exec(text.trim());
  const amount = readAmount(match?.[1] ?? '');
  const unit = HOURS_PER_UNIT[match?.[2]?.charAt(0).toLowerCase() ?? 'h'];
  return amount === null || unit === undefined ? null : amount * unit;
}

/** "yes", "true", "1", "no", "false" and the like; null for anything else. */
export function readYesNo(text: string): boolean | null {
  const said = text.trim().toLowerCase();
  if (['yes', 'true', '1', 'y'].includes(said)) return true;
  if (['no', 'false', '0', 'n'].includes(said)) return false;
  return null;
}
