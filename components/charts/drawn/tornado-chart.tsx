'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { formatUsd, formatUsdTick } from '@/lib/wording/usd';
import type { Drawn } from '../figure/drawing';
import { fillOf, LookPatterns } from '../look/look-patterns';
import { wrappedLines } from '../save/wrapped-lines';
import { CURSOR } from './axis-look';
import { Block } from './block';
import { FootAxis, type Plot, SideAxis } from './lined-axes';
import { TORNADO_LOOKS } from './range-looks';
import { type Size, Surface } from './surface';
import { TipAt } from './tip-at';
import { usdTicksBetween } from './usd-ticks';

/** Pixels around the bars: names at the left, sums at the foot. */
const ROOM = { left: 128, right: 24, top: 4, bottom: 30 };
/** Letters of a name in a line of the room at the left. */
const NAME_LETTERS = 18;
/** A sum at the foot has at least so many pixels. */
const TICK_WIDTH = 56;
/** The share of a row that its bar fills. */
const BAR_SHARE = 0.5;
/** Keys that lead to another row. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * For each assumption a bar from the saving at base to that at its low, and one to that at its high. Bars and a line are drawn without
 * Recharts, which would be a third of the script of a page that has no other chart.
 */
export function TornadoChart({ drawing, label, id }: Drawn<'tornado'>) {
  const { bars, base } = drawing;
  // The row that is told of. Its place is the pointer's, or the base where keys led to it.
  const [told, setTold] = useState<{ row: number; x: number | null } | null>(null);
  const ends = [base, ...bars.flatMap(({ low, high }) => [low, high])];
  const scaleOf = ({ width, height }: Size) => {
    const plot: Plot = { left: ROOM.left, right: width - ROOM.right, top: ROOM.top, bottom: height - ROOM.bottom };
    const ticks = usdTicksBetween(
      Math.min(...ends),
      Math.max(...ends),
      Math.floor((plot.right - plot.left) / TICK_WIDTH),
    );
    const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
    return {
      plot,
      ticks,
      row: (plot.bottom - plot.top) / bars.length,
      at: (usd: number) => plot.left + ((plot.right - plot.left) * (usd - least)) / (most - least),
    };
  };

  function step(event: KeyboardEvent) {
    if (event.key === 'Escape') setTold(null);
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = told === null ? 0 : told.row + by;
    setTold({ row: Math.min(bars.length - 1, Math.max(0, next)), x: null });
  }

  /** What the keys led to stays. */
  function leave() {
    setTold((now) => (now?.x === null ? now : null));
  }

  function point(event: PointerEvent<SVGSVGElement>) {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const { plot, row } = scaleOf({ width, height });
    const [x, at] = [event.clientX - left, Math.floor((event.clientY - top - plot.top) / row)];
    if (at < 0 || at >= bars.length || x < plot.left) leave();
    else setTold({ row: at, x });
  }

  return (
    <Surface
      role="application"
      aria-label={label}
      tabIndex={0}
      onKeyDown={step}
      onFocus={() => told === null && setTold({ row: 0, x: null })}
      onBlur={() => setTold(null)}
      onPointerDown={point}
      onPointerMove={point}
      // A finger leaves as it is lifted.
      onPointerLeave={({ pointerType }) => pointerType !== 'touch' && leave()}
      over={(size) => {
        const bar = told === null ? undefined : bars[told.row];
        if (told === null || bar === undefined) return null;
        const { plot, row, at } = scaleOf(size);
        return (
          <TipAt
            isSaid
            x={told.x ?? at(base)}
            y={plot.top + row * (told.row + 1)}
            width={size.width}
            title={bar.label}
            rows={[
              { label: 'Saves at its low', says: formatUsd(bar.low) },
              { label: 'At base', says: formatUsd(base) },
              { label: 'Saves at its high', says: formatUsd(bar.high) },
            ]}
          />
        );
      }}
    >
      {(size) => {
        const { plot, ticks, row, at } = scaleOf(size);
        const top = (place: number) => plot.top + row * place;
        return (
          <>
            <LookPatterns id={id} looks={TORNADO_LOOKS} />
            <FootAxis plot={plot} ticks={ticks.map((usd) => ({ at: at(usd), lines: [formatUsdTick(usd)] }))} />
            {told !== null && (
              <rect x={plot.left} y={top(told.row)} width={plot.right - plot.left} height={row} {...CURSOR} />
            )}
            {bars.map((bar, place) =>
              [bar.low, bar.high].map((usd, end) => (
                <Block
                  // biome-ignore lint/suspicious/noArrayIndexKey: the low and the high
                  key={`${bar.key} ${end}`}
                  x={at(base)}
                  y={top(place) + (row * (1 - BAR_SHARE)) / 2}
                  width={at(usd) - at(base)}
                  height={row * BAR_SHARE}
                  fill={fillOf(id, TORNADO_LOOKS, end)}
                />
              )),
            )}
            <SideAxis
              plot={plot}
              ticks={bars.map((bar, place) => ({ at: top(place + 0.5), lines: wrappedLines(bar.label, NAME_LETTERS) }))}
              isLined={false}
            />
            <path d={`M${at(base)} ${plot.top}V${plot.bottom}`} stroke="var(--ink)" strokeWidth="1.5" />
          </>
        );
      }}
    </Surface>
  );
}
