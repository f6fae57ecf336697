/**
 * A grid of cells, shaded by their share of the largest value on a square-root scale, so that small values show. It is hidden
 * from screen readers, because the figures are next to it.
 */
export function HeatMap({ rows, height }: { rows: readonly (readonly number[])[]; height: string }) {
  const largest = Math.max(0, ...rows.flat());
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const cells = rows.flatMap((row, y) => row.map((value, x) => ({ x, y, value })));
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${columns} ${rows.length}`}
      preserveAspectRatio="none"
      className={`block w-full ${height}`}
    >
      {cells.map(({ x, y, value }) => (
        <rect
          key={`${x} ${y}`}
          x={x + 0.04}
          y={y + 0.04}
          width="0.92"
          height="0.92"
          rx="0.08"
          className={value > 0 ? 'fill-accent' : 'fill-raised'}
          fillOpacity={value > 0 ? 0.12 + 0.88 * Math.sqrt(value / largest) : 1}
        />
      ))}
    </svg>
  );
}
