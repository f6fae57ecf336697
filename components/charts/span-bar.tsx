/** The interval between two values on a scale, with a mark. It is hidden from screen readers, because the figures are next to it. */
export function SpanBar(props: { a: number; b: number; mark: number; from: number; to: number }) {
  const width = props.to - props.from;
  const at = (value: number) => (width === 0 ? 50 : ((value - props.from) / width) * 100);
  const [left, right] = [at(Math.min(props.a, props.b)), at(Math.max(props.a, props.b))];
  return (
    <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" className="block h-4 w-full rounded-sm">
      <rect width="100" height="10" className="fill-raised" />
      <rect x={left} y="1" width={Math.max(0.5, right - left)} height="8" className="fill-scheduled-fill" />
      <line
        x1={at(props.mark)}
        x2={at(props.mark)}
        y1="0"
        y2="10"
        className="stroke-ink"
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
