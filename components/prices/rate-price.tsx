/** USD per million tokens, to the digit that the source gives; an unknown price is said to be unknown. */
export function RatePrice({ value }: { value: number | null }) {
  if (value === null) return <span className="text-ink-faint italic">unknown</span>;
  return (
    <>${Number(value.toPrecision(6)).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 8 })}</>
  );
}
