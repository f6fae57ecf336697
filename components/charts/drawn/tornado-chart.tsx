'use client';

import { formatUsd } from '@/lib/wording/usd';
import type { Drawn } from '../figure/drawing';
import { fillOf, LookPatterns } from '../look/look-patterns';
import { Block } from './block';
import { LyingRows } from './lying-rows';
import { TORNADO_LOOKS } from './range-looks';

/** The share of a row that its bar fills. */
const BAR_SHARE = 0.5;

/** For each assumption a bar from the saving at base to that at its low, and one to that at its high. */
export function TornadoChart({ drawing, label, id }: Drawn<'tornado'>) {
  const { bars, base } = drawing;
  return (
    <LyingRows
      label={label}
      rows={bars}
      ends={[base, ...bars.flatMap(({ low, high }) => [low, high])]}
      stop={() => base}
      tip={({ low, high }) => [
        { label: 'Saves at its low', says: formatUsd(low) },
        { label: 'At base', says: formatUsd(base) },
        { label: 'Saves at its high', says: formatUsd(high) },
      ]}
    >
      {({ plot, row, at }) => (
        <>
          <LookPatterns id={id} looks={TORNADO_LOOKS} />
          {bars.map(({ key, low, high }, place) =>
            [low, high].map((usd, end) => (
              <Block
                // biome-ignore lint/suspicious/noArrayIndexKey: the low and the high
                key={`${key} ${end}`}
                x={at(base)}
                y={plot.top + row * (place + (1 - BAR_SHARE) / 2)}
                width={at(usd) - at(base)}
                height={row * BAR_SHARE}
                fill={fillOf(id, TORNADO_LOOKS, end)}
              />
            )),
          )}
          <path d={`M${at(base)} ${plot.top}V${plot.bottom}`} stroke="var(--ink)" strokeWidth="1.5" />
        </>
      )}
    </LyingRows>
  );
}
