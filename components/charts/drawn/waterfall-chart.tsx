'use client';

import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import type { WaterfallStep } from '@/lib/reports/charts/waterfall-steps';
import { formatUsd } from '@/lib/wording/usd';
import type { Drawn } from '../figure/drawing';
import { fillOf, LookPatterns } from '../look/look-patterns';
import { CURSOR, GRID_LINE, LYING_BARS, NAMES_AXIS, USD_AXIS } from './axis-look';
import { Block } from './block';
import { rowAt, Tip } from './tip';
import { fromZero, usdTicks } from './usd-ticks';
import { WATERFALL_KINDS, WATERFALL_LOOKS } from './waterfall-looks';

/** Steps from the top down, each bar from one level of the bill to the next. */
export function WaterfallChart({ drawing, label, id }: Drawn<'waterfall'>) {
  const rows = drawing.steps.map((step) => ({
    ...step,
    span: [Math.min(step.from, step.to), Math.max(step.from, step.to)],
    says: changeSays(step),
  }));
  const ticks = usdTicks(Math.max(...drawing.steps.map(({ from, to }) => Math.max(from, to))));
  return (
    <BarChart
      {...LYING_BARS}
      data={rows}
      margin={{ top: 4, right: 88, bottom: 0, left: 0 }}
      barCategoryGap="20%"
      aria-label={label}
    >
      <LookPatterns id={id} looks={WATERFALL_LOOKS} />
      <CartesianGrid horizontal={false} stroke={GRID_LINE} />
      <XAxis type="number" {...fromZero(ticks)} {...USD_AXIS} />
      <YAxis {...NAMES_AXIS} width={112} />
      <Tooltip
        cursor={CURSOR}
        isAnimationActive={false}
        content={(at) => {
          const step = rowAt<WaterfallStep>(at);
          return step === null ? null : (
            <Tip
              title={step.label}
              rows={
                step.kind === 'total'
                  ? [{ label: 'USD a month', says: formatUsd(step.usd) }]
                  : [
                      { label: 'Change', says: changeSays(step) },
                      { label: 'Bill after it', says: formatUsd(step.to) },
                    ]
              }
            />
          );
        }}
      />
      <Bar
        dataKey="span"
        isAnimationActive={false}
        shape={({ payload, ...at }) => (
          <Block {...at} fill={fillOf(id, WATERFALL_LOOKS, WATERFALL_KINDS.indexOf(payload.kind))} />
        )}
      >
        <LabelList dataKey="says" position="right" fill="var(--ink)" fontSize={12} />
      </Bar>
    </BarChart>
  );
}

function changeSays({ kind, usd }: WaterfallStep): string {
  return kind === 'in' ? `+${formatUsd(usd)}` : formatUsd(usd);
}
