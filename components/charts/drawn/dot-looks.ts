import type { DotKind } from '@/lib/reports/charts/sureness';
import type { MarkerShape } from '../look/marker';
import type { SeriesLook } from '../look/series-look';

export const DOT_LOOKS: Record<DotKind, { look: SeriesLook; shape: MarkerShape }> = {
  asked: { look: { color: 'var(--caution)', pattern: 'solid' }, shape: 'diamond' },
  moved: { look: { color: 'var(--scheduled-fill)', pattern: 'solid' }, shape: 'circle' },
  kept: { look: { color: 'var(--real-time-fill)', pattern: 'solid' }, shape: 'square' },
  other: { look: { color: 'var(--control)', pattern: 'solid' }, shape: 'triangle' },
};
