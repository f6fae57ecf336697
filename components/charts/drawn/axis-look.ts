/** How the axes of every chart look. */
export const TICK = { fill: 'var(--ink-soft)', fontSize: 12 } as const;
export const AXIS_LINE = { stroke: 'var(--control)' } as const;
export const GRID_LINE = 'var(--line)';
export const CURSOR = { fill: 'var(--ink)', fillOpacity: 0.06 } as const;
/** A chart fills its box, whose height a class fixes. */
export const FILLS_BOX = { width: '100%', height: '100%' } as const;
