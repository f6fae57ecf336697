'use client';

import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { formatHours } from '@/lib/wording/hours';
import { formatUsd } from '@/lib/wording/usd';
import type { Drawn } from '../figure/drawing';
import { AXIS, FILLS_BOX, GRID_LINE, USD_AXIS } from './axis-look';
import { rowAt, Tip } from './tip';
import { fromZero, usdTicks } from './usd-ticks';

/** How far the line goes on behind the last deadline. */
const BEHIND = 1.1;

/** Falling steps over the hours that an answer may take. */
export function DeadlineChart({ drawing, label }: Drawn<'deadline'>) {
  const { steps } = drawing;
  const last = steps.at(-1);
  const ticks = usdTicks(steps[0]?.usd ?? 0);
  const end = Math.max(1, (last?.hours ?? 0) * BEHIND);
  const rows = last === undefined ? [] : [...steps, { ...last, hours: end, isEnd: true }];
  return (
    <LineChart
      data={rows}
      responsive
      style={FILLS_BOX}
      margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
      aria-label={label}
    >
      <CartesianGrid vertical={false} stroke={GRID_LINE} />
      <XAxis
        type="number"
        dataKey="hours"
        domain={[0, end]}
        ticks={ticksTo(last?.hours ?? 0)}
        {...AXIS}
        tickFormatter={formatHours}
      />
      <YAxis width={56} {...fromZero(ticks)} {...USD_AXIS} />
      <Tooltip
        cursor={{ stroke: 'var(--control)' }}
        isAnimationActive={false}
        content={(at) => {
          const step = rowAt<(typeof steps)[number]>(at);
          return step === null ? null : (
            <Tip title={step.label} rows={[{ label: 'Costs a month', says: formatUsd(step.usd) }]} />
          );
        }}
      />
      <Line
        type="stepAfter"
        dataKey="usd"
        stroke="var(--scheduled-fill)"
        strokeWidth={2.5}
        isAnimationActive={false}
        activeDot={{ r: 5, fill: 'var(--ink)', stroke: 'var(--surface)' }}
        dot={({ cx, cy, payload, key }) =>
          payload.isEnd ? (
            <g key={key} />
          ) : (
            <circle
              key={key}
              cx={cx}
              cy={cy}
              r="4"
              fill="var(--surface)"
              stroke="var(--scheduled-fill)"
              strokeWidth="2"
            />
          )
        }
      />
    </LineChart>
  );
}

/** A line for every quarter of a day, or for every day. */
function ticksTo(hours: number): number[] {
  const each = hours <= 8 ? 2 : hours <= 36 ? 6 : 24;
  return Array.from({ length: Math.floor((hours * BEHIND) / each) + 1 }, (_, at) => at * each);
}
