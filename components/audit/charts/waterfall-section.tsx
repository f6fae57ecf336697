import { WATERFALL_KINDS, WATERFALL_LOOKS } from '@/components/charts/drawn/waterfall-looks';
import { barsHeight } from '@/components/charts/figure/bars-height';
import { ChartFigure } from '@/components/charts/figure/chart-figure';
import { Section } from '@/components/ui/section';
import { billWaterfall, type WaterfallStep, waterfallSays, waterfallTable } from '@/lib/reports/charts/waterfall';
import type { Report } from '@/lib/reports/report';

const KIND_WORDS: Record<WaterfallStep['kind'], string> = {
  total: 'The bill',
  out: 'Makes it smaller',
  in: 'Adds to it',
};

/** How the bill gets from now to after moving. Nothing where nothing moves. */
export function WaterfallSection({ report }: { report: Report }) {
  const steps = billWaterfall(report);
  if (steps === null) return null;
  const table = waterfallTable(steps);
  const kinds = WATERFALL_KINDS.filter((kind) => steps.some((step) => step.kind === kind));
  return (
    <Section id="waterfall" title={table.title}>
      <ChartFigure
        title={table.title}
        says={waterfallSays(steps)}
        drawing={{ kind: 'waterfall', steps }}
        table={table}
        legend={kinds.flatMap((kind) => {
          const look = WATERFALL_LOOKS[WATERFALL_KINDS.indexOf(kind)];
          return look === undefined ? [] : { key: kind, label: KIND_WORDS[kind], look };
        })}
        height={barsHeight(steps.length)}
      />
    </Section>
  );
}
