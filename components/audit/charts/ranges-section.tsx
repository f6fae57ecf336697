import { RANGE_LOOKS } from '@/components/charts/drawn/range-looks';
import { barsHeight } from '@/components/charts/figure/bars-height';
import { ChartFigure } from '@/components/charts/figure/chart-figure';
import type { LegendItem } from '@/components/charts/look/legend';
import { Section } from '@/components/ui/section';
import { savingRanges, savingRangesSay, savingRangesTable } from '@/lib/reports/charts/saving-ranges';
import type { Report } from '@/lib/reports/report';

/** The range of the saving, in all and at each provider. Nothing where nothing moves. */
export function RangesSection({ report }: { report: Report }) {
  const ranges = savingRanges(report);
  if (ranges.length === 0) return null;
  const table = savingRangesTable(ranges);
  return (
    <Section id="ranges" title={table.title}>
      <ChartFigure
        title={table.title}
        says={savingRangesSay(ranges)}
        drawing={{ kind: 'ranges', ranges }}
        table={table}
        legend={RANGE_LEGEND}
        height={barsHeight(ranges.length)}
      />
    </Section>
  );
}

const INK = { color: 'var(--ink)', pattern: 'solid' } as const;

const RANGE_LEGEND: LegendItem[] = [
  ...RANGE_LOOKS.map((look) => ({ key: 'range', label: 'P10 to P90', look })),
  { key: 'median', label: 'Median', look: INK, shape: 'line' },
  { key: 'base', label: 'At base', look: INK, shape: 'diamond' },
];
