'use client';

import { percent } from '@/lib/wording/percent';
import { formatUsd } from '@/lib/wording/usd';
import type { Drawn } from '../figure/drawing';
import { fillOf, LookPatterns } from '../look/look-patterns';
import { markerPath } from '../look/marker';
import { AXIS_LINE } from './axis-look';
import { Block } from './block';
import { LyingRows } from './lying-rows';
import { RANGE_LOOKS } from './range-looks';

/** The share of a row that its bar fills. */
const BAR_SHARE = 0.4;
/** Pixels by which the line at the median is longer than the bar is high, above and below it. */
const OVER = 3;

/** Bars from P10 to P90, with a line at the median and a diamond at the saving at base. */
export function RangesChart({ drawing, label, id }: Drawn<'ranges'>) {
  const { ranges } = drawing;
  return (
    <LyingRows
      label={label}
      rows={ranges}
      ends={[0, ...ranges.flatMap(({ low, median, high, base }) => [low, median, high, base])]}
      stop={({ median }) => median}
      tip={({ low, median, high, base, loss }) => [
        { label: 'P10', says: formatUsd(low) },
        { label: 'Median', says: formatUsd(median) },
        { label: 'P90', says: formatUsd(high) },
        { label: 'At base', says: formatUsd(base) },
        ...(loss === null ? [] : [{ label: 'Draws that save nothing', says: percent(loss) }]),
      ]}
    >
      {({ plot, row, at }) => {
        const height = row * BAR_SHARE;
        const top = (place: number) => plot.top + row * place + (row - height) / 2;
        return (
          <>
            <LookPatterns id={id} looks={RANGE_LOOKS} />
            {ranges.map(({ key, low, high }, place) => (
              <Block
                key={key}
                x={at(low)}
                y={top(place)}
                width={at(high) - at(low)}
                height={height}
                fill={fillOf(id, RANGE_LOOKS, 0)}
              />
            ))}
            <path d={`M${at(0)} ${plot.top}V${plot.bottom}`} stroke={AXIS_LINE} />
            {ranges.map(({ key, median, base }, place) => (
              <g key={key}>
                <path
                  d={`M${at(median)} ${top(place) - OVER}v${height + 2 * OVER}`}
                  stroke="var(--ink)"
                  strokeWidth="2.5"
                />
                <path
                  d={markerPath('diamond', at(base), top(place) + height / 2, 4)}
                  fill="var(--ink)"
                  stroke="var(--surface)"
                />
              </g>
            ))}
          </>
        );
      }}
    </LyingRows>
  );
}
