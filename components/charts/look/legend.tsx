import { useId } from 'react';
import { fillOf, LookPatterns } from './look-patterns';
import { type MarkerShape, markerPath } from './marker';
import type { SeriesLook } from './series-look';

/** What a look in a chart stands for. Without a shape it is an area. */
export type LegendItem = { key: string; label: string; look: SeriesLook; shape?: MarkerShape };

export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-soft">
      {items.map(({ key, label, look, shape }) => (
        <li key={key} className="flex min-w-0 items-center gap-1.5">
          <Swatch look={look} {...(shape === undefined ? {} : { shape })} />
          <span className="min-w-0 break-words">{label}</span>
        </li>
      ))}
    </ul>
  );
}

function Swatch({ look, shape }: Pick<LegendItem, 'look' | 'shape'>) {
  const id = useId();
  return (
    <svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14" className="shrink-0">
      <LookPatterns id={id} looks={[look]} />
      <path
        d={shape === undefined ? 'M0.5 0.5H13.5V13.5H0.5z' : markerPath(shape, 7, 7, 5)}
        fill={fillOf(id, [look], 0)}
        stroke={look.color}
      />
    </svg>
  );
}
