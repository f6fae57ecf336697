'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { sureSays } from '@/lib/reports/charts/sure-says';
import type { SurenessDot } from '@/lib/reports/charts/sureness';
import { percent } from '@/lib/wording/percent';
import { formatUsd, formatUsdTick } from '@/lib/wording/usd';
import type { Drawn } from '../figure/drawing';
import { markerPath } from '../look/marker';
import { TICK } from './axis-look';
import { DOT_LOOKS } from './dot-looks';
import { FootAxis, type Plot, SideAxis } from './lined-axes';
import { type Size, Surface } from './surface';
import { TipAt } from './tip-at';

/** Pixels around the dots: sums at the left, how sure at the foot with what that is below it. */
const ROOM = { left: 56, right: 24, top: 12, bottom: 46 };
/** Less doubt than this has no place of its own. */
const LEAST_DOUBT = 0.0001;
const SURE_TICKS = [null, 0.9, 0.99, 0.999, 1];
const CENT = 0.01;
/** A tip stands so far below its dot. */
const BELOW = 12;
/** Keys that lead to the next dot, in the order of the dots. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * A dot for each workload, which leads to its page. Each is a link: one of them is in the order of tabs, and arrows lead to the others.
 * It is drawn without Recharts, whose dots no key reaches, and which would be half of the script of the page.
 */
export function SurenessChart({ drawing, label }: Drawn<'sureness'>) {
  const { dots, auditId } = drawing;
  const links = useRef<SVGGElement>(null);
  const [current, setCurrent] = useState(0);
  const [shown, setShown] = useState<number | null>(null);
  const usd = dots.map(placeOfUsd);
  const least = 10 ** Math.floor(Math.log10(Math.min(...usd)));
  const most = Math.max(least * 10, 10 ** Math.ceil(Math.log10(Math.max(...usd))));
  const scaleOf = ({ width, height }: Size) => {
    const plot: Plot = { left: ROOM.left, right: width - ROOM.right, top: ROOM.top, bottom: height - ROOM.bottom };
    return {
      plot,
      x: (sure: number | null) => plot.left + ((plot.right - plot.left) * placeOf(sure)) / placeOf(1),
      y: (usd: number) => plot.bottom - ((plot.bottom - plot.top) * Math.log10(usd / least)) / Math.log10(most / least),
    };
  };

  function show(at: number) {
    setShown(at);
    setCurrent(at);
  }

  function step(event: KeyboardEvent) {
    if (event.key === 'Escape') setShown(null);
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = Math.min(dots.length - 1, Math.max(0, current + by));
    links.current?.querySelector<SVGAElement>(`[data-dot="${next}"]`)?.focus();
  }

  return (
    <Surface
      role="group"
      aria-label={label}
      onKeyDown={step}
      onMouseLeave={() => setShown(null)}
      over={(size) => {
        const dot = shown === null ? undefined : dots[shown];
        if (dot === undefined) return null;
        const { x, y } = scaleOf(size);
        return (
          <TipAt
            // The link says the same to screen readers.
            isSaid={false}
            x={x(dot.sure)}
            y={y(placeOfUsd(dot)) + BELOW}
            width={size.width}
            title={dot.name}
            rows={[
              { label: 'USD a month', says: formatUsd(dot.usd) },
              { label: 'Class', says: sureSays(dot) },
              ...(dot.kind === 'asked' ? [{ label: 'An answer may save', says: formatUsd(dot.worthUsd) }] : []),
            ]}
          />
        );
      }}
    >
      {(size) => {
        const { plot, x, y } = scaleOf(size);
        return (
          <>
            <FootAxis plot={plot} ticks={SURE_TICKS.map((sure) => ({ at: x(sure), lines: [tickSays(sure)] }))} />
            <SideAxis
              plot={plot}
              ticks={powersOfTen(least, most).map((usd) => ({ at: y(usd), lines: [formatUsdTick(usd)] }))}
              isLined
            />
            <text x={(plot.left + plot.right) / 2} y={size.height - 8} textAnchor="middle" {...TICK}>
              How sure the class is
            </text>
            <g ref={links}>
              {dots.map((dot, at) => (
                <a
                  key={dot.id}
                  href={`/audits/${auditId}/workloads/${encodeURIComponent(dot.id)}`}
                  data-dot={at}
                  tabIndex={at === current ? 0 : -1}
                  aria-label={`${dot.name}: ${formatUsd(dot.usd)} a month, ${sureSays(dot)}`}
                  onFocus={() => show(at)}
                  onBlur={() => setShown(null)}
                  onMouseEnter={() => show(at)}
                >
                  <Dot dot={dot} x={x(dot.sure)} y={y(placeOfUsd(dot))} isShown={at === shown} />
                </a>
              ))}
            </g>
          </>
        );
      }}
    </Surface>
  );
}

function Dot({ dot, x, y, isShown }: { dot: SurenessDot; x: number; y: number; isShown: boolean }) {
  const { look, shape } = DOT_LOOKS[dot.kind];
  return (
    <path
      d={markerPath(shape, x, y, 6)}
      fill={look.color}
      fillOpacity="0.75"
      stroke={isShown ? 'var(--ink)' : 'var(--surface)'}
      strokeWidth={isShown ? 2 : 1}
    />
  );
}

/**
 * By the doubt that is left, in powers of ten: classes are mostly sure, and 90% and 99% are as far apart as 99% and 99.9%. What is
 * held stands at the left edge.
 */
function placeOf(sure: number | null): number {
  if (sure === null) return 0;
  return -Math.log10(Math.max(LEAST_DOUBT, 1 - sure));
}

function tickSays(sure: number | null): string {
  if (sure === null) return 'weak';
  return sure === 1 ? 'settled' : percent(sure);
}

function placeOfUsd({ usd }: SurenessDot): number {
  return Math.max(CENT, usd);
}

function powersOfTen(from: number, to: number): number[] {
  const ticks: number[] = [];
  for (let usd = from; usd <= to * 1.001; usd *= 10) ticks.push(usd);
  return ticks;
}
