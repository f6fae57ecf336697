'use client';

import { Bar, BarChart, CartesianGrid, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import type { SavingRange } from '@/lib/reports/charts/saving-ranges';
import { percent } from '@/lib/wording/percent';
import { formatUsd } from '@/lib/wording/usd';
import type { Drawn } from '../figure/drawing';
import { fillOf, LookPatterns } from '../look/look-patterns';
import { markerPath } from '../look/marker';
import { CURSOR, GRID_LINE, LYING_BARS, NAMES_AXIS, USD_AXIS } from './axis-look';
import { RANGE_LOOKS } from './range-looks';
import { rowAt, Tip } from './tip';

type Shape = { x: number; y: number; width: number; height: number; payload?: SavingRange };

/** Bars from P10 to P90, with a line at the median and a diamond at the saving at base. */
export function RangesChart({ drawing, label, id }: Drawn<'ranges'>) {
  const lowest = Math.min(...drawing.ranges.map(({ low }) => low));
  const rows = drawing.ranges.map((range) => ({ ...range, span: [range.low, range.high] }));
  return (
    <BarChart
      {...LYING_BARS}
      data={rows}
      margin={{ top: 4, right: 24, bottom: 0, left: 0 }}
      barCategoryGap="30%"
      aria-label={label}
    >
      <LookPatterns id={id} looks={RANGE_LOOKS} />
      <CartesianGrid horizontal={false} stroke={GRID_LINE} />
      <XAxis type="number" domain={[lowest < 0 ? 'auto' : 0, 'auto']} niceTicks="snap125" {...USD_AXIS} />
      <YAxis {...NAMES_AXIS} width={112} />
      <ReferenceLine x={0} stroke="var(--control)" />
      <Tooltip
        cursor={CURSOR}
        isAnimationActive={false}
        content={(at) => {
          const range = rowAt<SavingRange>(at);
          return range === null ? null : (
            <Tip
              title={range.label}
              rows={[
                { label: 'P10', says: formatUsd(range.low) },
                { label: 'Median', says: formatUsd(range.median) },
                { label: 'P90', says: formatUsd(range.high) },
                { label: 'At base', says: formatUsd(range.base) },
                ...(range.loss === null ? [] : [{ label: 'Draws that save nothing', says: percent(range.loss) }]),
              ]}
            />
          );
        }}
      />
      <Bar
        dataKey="span"
        isAnimationActive={false}
        shape={(shape) => <Range {...(shape as Shape)} fill={fillOf(id, RANGE_LOOKS, 0)} />}
      />
    </BarChart>
  );
}

function Range({ x, y, width, height, payload, fill }: Shape & { fill: string }) {
  if (payload === undefined) return null;
  const { low, high, median, base } = payload;
  // Without a width all four are in one place.
  const at = (usd: number) => (high === low ? x : x + (width * (usd - low)) / (high - low));
  return (
    <g>
      <rect x={x} y={y} width={Math.max(2, width)} height={height} fill={fill} />
      <path d={`M${at(median)} ${y - 3}V${y + height + 3}`} stroke="var(--ink)" strokeWidth="2.5" />
      <path d={markerPath('diamond', at(base), y + height / 2, 4)} fill="var(--ink)" stroke="var(--surface)" />
    </g>
  );
}
