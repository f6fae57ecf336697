/** A place on the horizontal axis of a column chart, in columns from the left. */
export type Mark = { at: number; width: number };

/**
 * Columns from 0 up to the largest value. `marks` are bands behind them, with a tick under each. It is hidden from screen
 * readers, because the figures are next to it.
 */
export function ColumnChart(props: {
  values: readonly number[];
  fill: string;
  height: string;
  marks?: readonly Mark[];
}) {
  const { values, marks = [] } = props;
  const largest = Math.max(1, ...values);
  const gap = values.length > 120 ? 0 : 0.12;
  const columns = values
    .map((value, x) => ({ x: x + gap / 2, height: (value / largest) * 100 }))
    .filter(({ height }) => height > 0)
    .map(({ x, height }) => `M${x} 100V${round(100 - height)}h${1 - gap}V100z`);
  const ticks = marks.map(({ at }) => `M${round(at)} 102V110`);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${Math.max(1, values.length)} ${marks.length > 0 ? 110 : 101}`}
      preserveAspectRatio="none"
      className={`block w-full ${props.height}`}
    >
      {marks.map(({ at, width }) => (
        <rect key={at} x={round(at)} width={width} height="100" className="fill-caution" fillOpacity="0.16" />
      ))}
      <path d={columns.join('')} className={props.fill} />
      <path
        d={`M0 100H${values.length}`}
        className="stroke-control"
        strokeWidth="1"
        vectorEffect="non-scaling-stroke"
      />
      {ticks.length > 0 && (
        <path d={ticks.join('')} className="stroke-caution" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
      )}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
