import { RANGE_LEGEND } from '@/components/charts/drawn/range-looks';
import { barsHeight } from '@/components/charts/figure/bars-height';
import { ChartFigure } from '@/components/charts/figure/chart-figure';
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
