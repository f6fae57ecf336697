import { formatUsdTick } from '@/lib/wording/usd';

/** How the axes of every chart look. */
export const TICK = { fill: 'var(--ink-soft)', fontSize: 12 } as const;
export const AXIS_LINE = 'var(--control)';
export const AXIS = { tick: TICK, axisLine: { stroke: AXIS_LINE } } as const;
export const USD_AXIS = { ...AXIS, tickFormatter: formatUsdTick } as const;
/** The names of bars that lie, each of which is shown. */
export const NAMES_AXIS = { ...AXIS, type: 'category', dataKey: 'label', tickLine: false, interval: 0 } as const;
export const GRID_LINE = 'var(--line)';
export const CURSOR = { fill: 'var(--ink)', fillOpacity: 0.06 } as const;
/** A chart fills its box, whose height a class fixes. */
export const FILLS_BOX = { width: '100%', height: '100%' } as const;
/** Bars that lie, from the top down. */
export const LYING_BARS = { layout: 'vertical', responsive: true, style: FILLS_BOX } as const;
