'use client';

import { type ComponentProps, type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { formatUsdTick } from '@/lib/wording/usd';
import { wrappedLines } from '../save/wrapped-lines';
import { CURSOR } from './axis-look';
import { FootAxis, LINE_HEIGHT, type Plot, SideAxis } from './lined-axes';
import { type Size, Surface } from './surface';
import type { Tip } from './tip';
import { TipAt } from './tip-at';
import { usdTicksBetween } from './usd-ticks';

/** Where a chart of rows draws, in pixels: `at` is the place of a sum of USD, and `row` the height of a row. */
export type RowScale = { plot: Plot; row: number; at: (usd: number) => number };

/** Pixels around the rows: names at the left, sums at the foot. */
const ROOM = { left: 128, right: 24, top: 4, bottom: 30 };
/** Letters of a name in a line of the room at the left. */
const NAME_LETTERS = 18;
/** A name has at least so many lines, however low its row. */
const LEAST_LINES = 2;
/** A sum at the foot has at least so many pixels. */
const TICK_WIDTH = 56;
/** Keys that lead to another row. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Rows below each other over an axis of USD, which reaches all of `ends`. The pointer, a finger or arrow keys lead to a row, of which a tip
 * tells: where the pointer is, or at the sum `stop` where keys led to it. It is drawn without Recharts, which would be a third of the
 * script of a page that has no other chart.
 */
export function LyingRows<Row extends { key: string; label: string }>(props: {
  label: string;
  rows: readonly Row[];
  ends: readonly number[];
  stop: (row: Row) => number;
  tip: (row: Row) => ComponentProps<typeof Tip>['rows'];
  children: (scale: RowScale) => ReactNode;
}) {
  const { label, rows, ends, stop, tip, children } = props;
  // The row that is told of. Its place is the pointer's, or none where keys led to it.
  const [told, setTold] = useState<{ place: number; x: number | null } | null>(null);
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
      row: (plot.bottom - plot.top) / rows.length,
      at: (usd: number) => plot.left + ((plot.right - plot.left) * (usd - least)) / (most - least),
    };
  };

  function step(event: KeyboardEvent) {
    if (event.key === 'Escape') setTold(null);
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = told === null ? 0 : told.place + by;
    setTold({ place: Math.min(rows.length - 1, Math.max(0, next)), x: null });
  }

  /** What the keys led to stays. */
  function leave() {
    setTold((now) => (now?.x === null ? now : null));
  }

  function point(event: PointerEvent<SVGSVGElement>) {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const { plot, row } = scaleOf({ width, height });
    const [x, place] = [event.clientX - left, Math.floor((event.clientY - top - plot.top) / row)];
    if (place < 0 || place >= rows.length || x < plot.left) leave();
    else setTold({ place, x });
  }

  return (
    <Surface
      role="application"
      aria-label={label}
      tabIndex={0}
      onKeyDown={step}
      onFocus={() => told === null && setTold({ place: 0, x: null })}
      onBlur={() => setTold(null)}
      onPointerDown={point}
      onPointerMove={point}
      // A finger leaves as it is lifted.
      onPointerLeave={({ pointerType }) => pointerType !== 'touch' && leave()}
      over={(size) => {
        const row = told === null ? undefined : rows[told.place];
        if (told === null || row === undefined) return null;
        const { plot, row: height, at } = scaleOf(size);
        return (
          <TipAt
            isSaid
            x={told.x ?? at(stop(row))}
            y={plot.top + height * (told.place + 1)}
            width={size.width}
            title={row.label}
            rows={tip(row)}
          />
        );
      }}
    >
      {(size) => {
        const { ticks, ...scale } = scaleOf(size);
        const { plot, row: height, at } = scale;
        return (
          <>
            <FootAxis plot={plot} ticks={ticks.map((usd) => ({ at: at(usd), lines: [formatUsdTick(usd)] }))} />
            {told !== null && (
              <rect
                x={plot.left}
                y={plot.top + height * told.place}
                width={plot.right - plot.left}
                height={height}
                {...CURSOR}
              />
            )}
            {children(scale)}
            <SideAxis
              plot={plot}
              ticks={rows.map((row, place) => ({
                at: plot.top + height * (place + 0.5),
                lines: nameLines(row.label, height),
              }))}
              isLined={false}
            />
          </>
        );
      }}
    </Surface>
  );
}

/** A name in the lines that its row has room for. The tip has all of it. */
function nameLines(name: string, height: number): string[] {
  const lines = wrappedLines(name, NAME_LETTERS);
  const most = Math.max(LEAST_LINES, Math.floor(height / LINE_HEIGHT));
  return lines.slice(0, most).map((line, place) => {
    const isCut = line.length > NAME_LETTERS || (place === most - 1 && lines.length > most);
    return isCut ? `${line.slice(0, NAME_LETTERS - 1)}…` : line;
  });
}
