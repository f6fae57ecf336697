import { usdText } from '@/lib/cost/money';

/** What `usdText` says, with a true minus sign. */
export function formatUsd(value: number | null, roundedAway = 0): string {
  return usdText(value, roundedAway).replace('-', '−');
}

/** "$1.00 to $2.00"; words rather than a dash, so a negative bound stays readable. */
export function formatUsdRange(range: { low: number; high: number } | null): string {
  return range === null ? 'unknown' : `${formatUsd(range.low)} to ${formatUsd(range.high)}`;
}

export function Usd({ value, roundedAway = 0 }: { value: number | null; roundedAway?: number }) {
  if (value === null) return <span className="text-ink-faint italic">unknown</span>;
  return <>{formatUsd(value, roundedAway)}</>;
}

/** The middle estimate with its range underneath. */
export function UsdNet({ range }: { range: { low: number; base: number; high: number } | null }) {
  if (range === null) return <Usd value={null} />;
  return (
    <>
      {formatUsd(range.base)}
      <span className="block text-xs text-ink-faint">{formatUsdRange(range)}</span>
    </>
  );
}

/** The mark under a figure that rests on the tokens of other requests. */
export function Estimated() {
  return <span className="block text-xs text-ink-faint">estimated</span>;
}
