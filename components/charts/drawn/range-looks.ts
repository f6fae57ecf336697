import type { LegendItem } from '../look/legend';
import type { SeriesLook } from '../look/series-look';

/** P10 to P90, then of a tornado what is at the low and at the high of an assumption. */
export const RANGE_LOOKS: readonly SeriesLook[] = [{ color: 'var(--scheduled-fill)', pattern: 'solid' }];

export const TORNADO_LOOKS: readonly SeriesLook[] = [
  { color: 'var(--near-real-time-fill)', pattern: 'diagonal' },
  { color: 'var(--scheduled-fill)', pattern: 'solid' },
];

const INK = { color: 'var(--ink)', pattern: 'solid' } as const;

export const RANGE_LEGEND: readonly LegendItem[] = [
  ...RANGE_LOOKS.map((look) => ({ key: 'range', label: 'P10 to P90', look })),
  { key: 'median', label: 'Median', look: INK, shape: 'line' },
  { key: 'base', label: 'At base', look: INK, shape: 'diamond' },
];
