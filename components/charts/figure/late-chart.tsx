'use client';

import { type ComponentType, lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Legend, type LegendItem } from '../look/legend';
import { SaveChart } from '../save/save-chart';
import './charts.css';
import { ChartFailed } from './chart-failed';
import type { Drawing, Drawn } from './drawing';
import { whenSomebodyIsThere } from './somebody-is-there';

/** The charts and Recharts under them are loaded when the first of them comes into view. */
const CHARTS: { [Kind in Drawing['kind']]: ComponentType<Drawn<Kind>> } = {
  waterfall: lazy(() => import('../drawn/waterfall-chart').then((from) => ({ default: from.WaterfallChart }))),
  spend: lazy(() => import('../drawn/spend-chart').then((from) => ({ default: from.SpendOverTimeChart }))),
  sureness: lazy(() => import('../drawn/sureness-chart').then((from) => ({ default: from.SurenessChart }))),
  deadline: lazy(() => import('../drawn/deadline-chart').then((from) => ({ default: from.DeadlineChart }))),
  ranges: lazy(() => import('../drawn/ranges-chart').then((from) => ({ default: from.RangesChart }))),
  tornado: lazy(() => import('../drawn/tornado-chart').then((from) => ({ default: from.TornadoChart }))),
};

/** A chart starts to load this far from the screen. */
const AHEAD = '200px';

/**
 * A chart that is drawn when it comes into view, in a box whose height does not change. `height` is a class. Nothing can be loaded for paper
 * once it is asked for, so all charts are drawn in spare time as well, after the first move of a hand.
 */
export function LateChart(props: {
  drawing: Drawing;
  title: string;
  says: string;
  legend: readonly LegendItem[];
  height: string;
}) {
  const { drawing, title, says, legend, height } = props;
  const whole = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [isDrawn, setDrawn] = useState(false);
  const id = useId();

  useEffect(() => {
    if (box.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(box.current);
    const draw = () => setNear(true);
    const drawNow = () => flushSync(draw);
    const paper = window.matchMedia('print');
    const forget = whenSomebodyIsThere(draw);
    addEventListener('beforeprint', drawNow);
    paper.addEventListener('change', draw);
    return () => {
      observer.disconnect();
      forget();
      removeEventListener('beforeprint', drawNow);
      paper.removeEventListener('change', draw);
    };
  }, []);

  const Chart = CHARTS[drawing.kind] as ComponentType<{ drawing: Drawing; label: string; id: string }>;
  return (
    <div ref={whole} className="late-chart" data-drawn={isDrawn || undefined}>
      <div ref={box} className={`mt-3 ${height}`}>
        {isNear && (
          <ChartFailed>
            <Suspense fallback={<p className="text-ink-faint">Loading the chart…</p>}>
              <Chart drawing={drawing} label={`${title}. ${says}`} id={id} />
              <WhenDrawn call={() => setDrawn(true)} />
            </Suspense>
          </ChartFailed>
        )}
      </div>
      {legend.length > 0 && <Legend items={legend} />}
      <SaveChart of={whole} title={title} says={says} isDrawn={isDrawn} />
    </div>
  );
}

/** Stands beside a chart that is loaded late, and so is there when the chart is. */
function WhenDrawn({ call }: { call: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(call, []);
  return null;
}
