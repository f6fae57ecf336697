export type Segment = { key: string; share: number; fill: string };

/** One bar cut into shares of 1. It is hidden from screen readers, because a sentence and a table next to it say the same. */
export function StackedBar({ segments, height = 'h-5' }: { segments: readonly Segment[]; height?: string }) {
  const starts = segments.map((_, index) => segments.slice(0, index).reduce((sum, segment) => sum + segment.share, 0));
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      className={`block w-full rounded-sm ${height}`}
    >
      <rect width="1" height="1" className="fill-raised" />
      {segments.map((segment, index) => (
        <rect key={segment.key} x={starts[index]} width={segment.share} height="1" className={segment.fill} />
      ))}
      {starts.slice(1).map((start, index) => (
        <line
          // biome-ignore lint/suspicious/noArrayIndexKey: the gaps have no identity but their place
          key={index}
          x1={start}
          x2={start}
          y1="0"
          y2="1"
          className="stroke-surface"
          strokeWidth="1"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
