import { WaterfallFigure } from '@/components/charts/waterfall-figure';
import { FoldedSection } from '@/components/ui/folded-section';
import { billWaterfall, waterfallSays, waterfallTable } from '@/lib/reports/charts/waterfall';
import type { Report } from '@/lib/reports/report';

/** How the bill gets from now to after moving. Nothing where nothing moves. */
export function WaterfallSection({ report }: { report: Report }) {
  const steps = billWaterfall(report);
  if (steps === null) return null;
  const table = waterfallTable(steps);
  return (
    <FoldedSection id="waterfall" title={table.title} lead={waterfallSays(steps)}>
      <WaterfallFigure title={table.title} says={waterfallSays(steps)} steps={steps} table={table} />
    </FoldedSection>
  );
}
