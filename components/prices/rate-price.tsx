import { formatRate } from '@/lib/wording/usd';
/** USD per million tokens, to the digit that the source gives; an unknown price is said to be unknown. */
export function RatePrice({ value }: { value: number | null }) {
  if (value === null) return <span className="text-ink-faint italic">unknown</span>;
  return <>{formatRate(value)}</>;
}
