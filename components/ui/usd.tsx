import { formatUsd } from '@/lib/wording/usd';

/** Money on a screen. Unknown money looks different from every figure. */
export function Usd({ value, roundedAway = 0 }: { value: number | null; roundedAway?: number }) {
  if (value === null) return <span className="text-ink-faint italic">unknown</span>;
  // A line may break between a minus and its sum.
  return <span className="whitespace-nowrap">{formatUsd(value, roundedAway)}</span>;
}
