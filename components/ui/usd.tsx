import { formatUsd, formatUsdRange } from '@/lib/wording/usd';

/** Money on a screen: what is unknown is set apart from every figure. */
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
