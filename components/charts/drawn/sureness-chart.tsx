'use client';

import { createContext, type KeyboardEvent, memo, useContext, useMemo, useRef, useState } from 'react';
import { CartesianGrid, Scatter, ScatterChart, type ScatterShapeProps, XAxis, YAxis } from 'recharts';
import { sureSays } from '@/lib/reports/charts/sure-says';
import type { SurenessDot } from '@/lib/reports/charts/sureness';
import { percent } from '@/lib/wording/percent';
import { formatUsd } from '@/lib/wording/usd';
import type { Drawn } from '../figure/drawing';
import { markerPath } from '../look/marker';
import { AXIS, FILLS_BOX, GRID_LINE, TICK, USD_AXIS } from './axis-look';
import { DOT_LOOKS } from './dot-looks';
import { Tip } from './tip';

/** Less doubt than this has no place of its own. */
const LEAST_DOUBT = 0.0001;
const SURE_TICKS = [null, 0.9, 0.99, 0.999, 1];
const CENT = 0.01;
/** Keys that lead to the next dot, in the order of the dots. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

type Row = SurenessDot & { at: number; href: string };
type Shown = { row: Row; x: number; y: number };

/** The dot that Tab leads to, the one that is told of, and how to tell of another. */
const AtDot = createContext<{ current: number; shown: Shown | null; show: (shown: Shown | null) => void }>({
  current: 0,
  shown: null,
  show: () => undefined,
});

/**
 * A dot for each workload, which leads to its page. Recharts lets nobody reach a dot by keyboard, so each is a link of its own: one of
 * them is in the order of tabs, and arrows lead to the others.
 */
export function SurenessChart({ drawing, label }: Drawn<'sureness'>) {
  const { dots, auditId } = drawing;
  const box = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [shown, setShown] = useState<Shown | null>(null);
  const rows = useMemo(
    () =>
      dots.map((dot, at): Row => ({ ...dot, at, href: `/audits/${auditId}/workloads/${encodeURIComponent(dot.id)}` })),
    [dots, auditId],
  );
  const told = useMemo(
    () => ({
      current,
      shown,
      show: (next: Shown | null) => {
        setShown(next);
        if (next !== null) setCurrent(next.row.at);
      },
    }),
    [current, shown],
  );

  function step(event: KeyboardEvent) {
    if (event.key === 'Escape') setShown(null);
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = Math.min(dots.length - 1, Math.max(0, current + by));
    box.current?.querySelector<SVGAElement>(`[data-dot="${next}"]`)?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are pressed on the links within
    <div ref={box} className="relative h-full" onKeyDown={step} onMouseLeave={() => setShown(null)}>
      <AtDot value={told}>
        <Plot rows={rows} label={label} />
      </AtDot>
      {shown !== null && <TipAt {...shown} width={box.current?.clientWidth ?? 0} />}
    </div>
  );
}

/** Drawn once: Recharts would make its dots anew, and a dot would lose the focus, if it were drawn for every dot that is told of. */
const Plot = memo(function Plot({ rows, label }: { rows: Row[]; label: string }) {
  const usd = rows.map(placeOfUsd);
  const least = 10 ** Math.floor(Math.log10(Math.min(...usd)));
  const most = Math.max(least * 10, 10 ** Math.ceil(Math.log10(Math.max(...usd))));
  return (
    <ScatterChart
      responsive
      style={FILLS_BOX}
      margin={{ top: 12, right: 24, bottom: 16, left: 0 }}
      accessibilityLayer={false}
      aria-label={label}
      role="group"
    >
      <CartesianGrid stroke={GRID_LINE} />
      <XAxis
        type="number"
        dataKey={placeOfRow}
        domain={[0, placeOf(1)]}
        ticks={SURE_TICKS.map(placeOf)}
        interval={0}
        {...AXIS}
        tickFormatter={(place) => tickSays(SURE_TICKS.find((sure) => placeOf(sure) === place) ?? null)}
        label={{ value: 'How sure the class is', position: 'insideBottom', offset: -12, ...TICK }}
      />
      <YAxis
        type="number"
        dataKey={placeOfUsd}
        scale="log"
        domain={[least, most]}
        ticks={powersOfTen(least, most)}
        width={56}
        {...USD_AXIS}
      />
      <Scatter data={rows} isAnimationActive={false} shape={dotAt} />
    </ScatterChart>
  );
});

function dotAt({ cx = 0, cy = 0, payload }: ScatterShapeProps) {
  return <Dot row={payload as Row} x={cx} y={cy} />;
}

function Dot(place: Shown) {
  const { row, x, y } = place;
  const { current, shown, show } = useContext(AtDot);
  const { look, shape } = DOT_LOOKS[row.kind];
  const isShown = shown?.row.at === row.at;
  return (
    <a
      href={row.href}
      data-dot={row.at}
      tabIndex={row.at === current ? 0 : -1}
      aria-label={`${row.name}: ${formatUsd(row.usd)} a month, ${sureSays(row.sure)}`}
      onFocus={() => show(place)}
      onBlur={() => show(null)}
      onMouseEnter={() => show(place)}
    >
      <path
        d={markerPath(shape, x, y, 6)}
        fill={look.color}
        fillOpacity="0.75"
        stroke={isShown ? 'var(--ink)' : 'var(--surface)'}
        strokeWidth={isShown ? 2 : 1}
      />
    </a>
  );
}

/** Beside the dot, on the side with more room. The link says the same to screen readers. */
function TipAt({ row, x, y, width }: Shown & { width: number }) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute z-10"
      style={{ top: y + 12, ...(x > width / 2 ? { right: width - x } : { left: x }) }}
    >
      <Tip
        title={row.name}
        rows={[
          { label: 'USD a month', says: formatUsd(row.usd) },
          { label: 'Class', says: sureSays(row.sure) },
          ...(row.kind === 'asked' ? [{ label: 'An answer may save', says: formatUsd(row.worthUsd) }] : []),
        ]}
      />
    </div>
  );
}

/**
 * By the doubt that is left, in powers of ten: classes are mostly sure, and 90% and 99% are as far apart as 99% and 99.9%. What is
 * undecided stands at the left edge.
 */
function placeOf(sure: number | null): number {
  if (sure === null) return 0;
  return -Math.log10(Math.max(LEAST_DOUBT, 1 - sure));
}

function placeOfRow({ sure }: Row): number {
  return placeOf(sure);
}

function tickSays(sure: number | null): string {
  if (sure === null) return 'undecided';
  return sure === 1 ? 'settled' : percent(sure);
}

function placeOfUsd({ usd }: Row): number {
  return Math.max(CENT, usd);
}

function powersOfTen(from: number, to: number): number[] {
  const ticks: number[] = [];
  for (let usd = from; usd <= to * 1.001; usd *= 10) ticks.push(usd);
  return ticks;
}
