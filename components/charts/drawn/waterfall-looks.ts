import type { WaterfallStep } from '@/lib/reports/charts/waterfall-steps';
import type { SeriesLook } from '../look/series-look';

export const WATERFALL_KINDS: readonly WaterfallStep['kind'][] = ['total', 'out', 'in'];

export const WATERFALL_LOOKS: readonly SeriesLook[] = [
  { color: 'var(--control)', pattern: 'solid' },
  { color: 'var(--scheduled-fill)', pattern: 'diagonal' },
  { color: 'var(--real-time-fill)', pattern: 'dots' },
];
