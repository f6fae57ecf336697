'use client';

import { Bar, BarChart, CartesianGrid, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import type { TornadoBar } from '@/lib/reports/charts/tornado';
import { formatUsd } from '@/lib/wording/usd';
import type { Drawn } from '../figure/drawing';
import { fillOf, LookPatterns } from '../look/look-patterns';
import { CURSOR, GRID_LINE, LYING_BARS, NAMES_AXIS, USD_AXIS } from './axis-look';
import { Block } from './block';
import { TORNADO_LOOKS } from './range-looks';
import { rowAt, Tip } from './tip';

/** For each assumption a bar from the saving at base to that at its low, and one to that at its high. */
export function TornadoChart({ drawing, label, id }: Drawn<'tornado'>) {
  const { bars, base } = drawing;
  const rows = bars.map((bar) => ({
    ...bar,
    span: [Math.min(base, bar.low, bar.high), Math.max(base, bar.low, bar.high)],
  }));
  return (
    <BarChart
      {...LYING_BARS}
      data={rows}
      margin={{ top: 4, right: 24, bottom: 0, left: 0 }}
      barCategoryGap="25%"
      aria-label={label}
    >
      <LookPatterns id={id} looks={TORNADO_LOOKS} />
      <CartesianGrid horizontal={false} stroke={GRID_LINE} />
      <XAxis type="number" niceTicks="snap125" domain={['auto', 'auto']} {...USD_AXIS} />
      <YAxis {...NAMES_AXIS} width={128} />
      <Tooltip
        cursor={CURSOR}
        isAnimationActive={false}
        content={(at) => {
          const bar = rowAt<TornadoBar>(at);
          return bar === null ? null : (
            <Tip
              title={bar.label}
              rows={[
                { label: 'Saves at its low', says: formatUsd(bar.low) },
                { label: 'At base', says: formatUsd(base) },
                { label: 'Saves at its high', says: formatUsd(bar.high) },
              ]}
            />
          );
        }}
      />
      <Bar
        dataKey="span"
        isAnimationActive={false}
        shape={({ x, y, width, height, payload }) => {
          const [least, most] = payload.span;
          const at = (usd: number) => (most === least ? x : x + (width * (usd - least)) / (most - least));
          const start = at(base);
          return (
            <g>
              {[payload.low, payload.high].map((usd, end) => (
                <Block
                  // biome-ignore lint/suspicious/noArrayIndexKey: the low and the high
                  key={end}
                  x={start}
                  y={y}
                  width={at(usd) - start}
                  height={height}
                  fill={fillOf(id, TORNADO_LOOKS, end)}
                />
              ))}
            </g>
          );
        }}
      />
      <ReferenceLine x={base} stroke="var(--ink)" strokeWidth={1.5} />
    </BarChart>
  );
}
