/**
 * A bar from 0 to `value` on a scale that ends at `end`, with the interval from `low` to `high` as a bracket. It is hidden from
 * screen readers, because the figures are next to it.
 */
export function RangeBar(props: { value: number; low?: number; high?: number; end: number; fill: string }) {
  const at = (value: number) => (props.end <= 0 ? 0 : Math.min(1, Math.max(0, value / props.end)) * 100);
  const { low, high } = props;
  return (
    <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" className="block h-4 w-full rounded-sm">
      <rect width="100" height="10" className="fill-raised" />
      <rect width={at(props.value)} height="10" className={props.fill} />
      {low !== undefined && high !== undefined && high > low && (
        <path
          d={`M${at(low)} 2V8M${at(low)} 5H${at(high)}M${at(high)} 2V8`}
          fill="none"
          className="stroke-ink"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
