const EXACT = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** USD exact to the cent, with a true minus sign; null is said as unknown, never as zero. */
export function formatUsd(value: number | null): string {
  if (value === null) return 'unknown';
  // Below half a cent the sign of the rest would show as "-$0.00".
  const text = EXACT.format(Math.abs(value) < 0.005 ? 0 : value);
  return text.replace('-', '−');
}

/** "$1.00 to $2.00"; words rather than a dash, so a negative bound stays readable. */
export function formatUsdRange(range: { low: number; high: number } | null): string {
  return range === null ? 'unknown' : `${formatUsd(range.low)} to ${formatUsd(range.high)}`;
}

export function Usd({ value }: { value: number | null }) {
  if (value === null) return <span className="text-ink-faint italic">unknown</span>;
  return <>{formatUsd(value)}</>;
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
