import { RANGE_LEGEND } from '@/components/charts/drawn/range-looks';
import { barsHeight } from '@/components/charts/figure/bars-height';
import { ChartFigure } from '@/components/charts/figure/chart-figure';
import { savingRangesTable } from '@/lib/reports/charts/saving-ranges';
import { scenarioRanges, scenarioRangesSay } from '@/lib/scenarios/tables/scenario-ranges';

/** The range of the saving of each scenario, on one scale. */
export function ScenarioRanges({ named }: { named: Parameters<typeof scenarioRanges>[0] }) {
  if (named.length === 0) return null;
  const ranges = scenarioRanges(named);
  const says = scenarioRangesSay(ranges);
  return (
    <div className="mb-4">
      <ChartFigure
        title="Range of the saving"
        says={says}
        drawing={{ kind: 'ranges', ranges }}
        table={savingRangesTable(ranges)}
        legend={RANGE_LEGEND}
        height={barsHeight(ranges.length)}
      />
    </div>
  );
}
