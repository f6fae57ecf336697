import { formatCount } from '@/components/ui/format-number';

const TWO_DIGITS = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2, useGrouping: true });

/** Tokens to two digits, for values that are only known to a bucket. */
export function formatTokens(tokens: number): string {
  return `${tokens < 1 ? 0 : TWO_DIGITS.format(tokens)} tokens`;
}

/** Milliseconds to two digits in the unit that reads best. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${formatCount(Number(ms.toPrecision(2)))} ms`;
  if (ms < 120_000) return `${TWO_DIGITS.format(ms / 1000)} s`;
  if (ms < 7_200_000) return `${TWO_DIGITS.format(ms / 60_000)} min`;
  return `${TWO_DIGITS.format(ms / 3_600_000)} h`;
}
