'use client';

import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import type { SpendColumn } from '@/lib/reports/charts/spend-over-time';
import { formatUsd } from '@/lib/wording/usd';
import type { Drawn } from '../figure/drawing';
import { fillOf, LookPatterns } from '../look/look-patterns';
import { AXIS, CURSOR, FILLS_BOX, GRID_LINE, USD_AXIS } from './axis-look';
import { rowAt, Tip } from './tip';
import { fromZero, usdTicks } from './usd-ticks';

/** Columns over time, split into series that lie on each other. */
export function SpendOverTimeChart({ drawing, label, id }: Drawn<'spend'>) {
  const { chart, looks } = drawing;
  const ticks = usdTicks(Math.max(...chart.columns.map(({ total }) => total)));
  return (
    <BarChart
      data={[...chart.columns]}
      responsive
      style={FILLS_BOX}
      margin={{ top: 4, right: 4, bottom: 0, left: 0 }}
      barCategoryGap="12%"
      aria-label={label}
    >
      <LookPatterns id={id} looks={looks} />
      <CartesianGrid vertical={false} stroke={GRID_LINE} />
      <XAxis dataKey="tick" {...AXIS} minTickGap={16} />
      <YAxis width={56} {...fromZero(ticks)} {...USD_AXIS} />
      <Tooltip
        cursor={CURSOR}
        isAnimationActive={false}
        content={(at) => {
          const column = rowAt<SpendColumn>(at);
          return column === null ? null : (
            <Tip
              title={column.label}
              rows={[
                ...chart.series
                  .map(({ label }, place) => ({ label, usd: column.usd[place] ?? 0 }))
                  .filter(({ usd }) => usd !== 0)
                  .map(({ label, usd }) => ({ label, says: formatUsd(usd) })),
                { label: 'All', says: formatUsd(column.total) },
              ]}
            />
          );
        }}
      />
      {chart.series.map(({ key }, place) => (
        <Bar
          key={key}
          stackId="spend"
          dataKey={({ usd }: SpendColumn) => usd[place]}
          fill={fillOf(id, looks, place)}
          isAnimationActive={false}
        />
      ))}
    </BarChart>
  );
}
