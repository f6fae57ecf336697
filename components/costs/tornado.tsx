import { TORNADO_LOOKS } from '@/components/charts/drawn/range-looks';
import { barsHeight } from '@/components/charts/figure/bars-height';
import { LateChart } from '@/components/charts/figure/late-chart';
import { DataTable } from '@/components/tables/data-table';
import { tornadoBars, tornadoSays } from '@/lib/reports/charts/tornado';
import type { Report, ReportSensitivity } from '@/lib/reports/report';
import { tornadoTable } from '@/lib/reports/tables/workload/tornado';

const ENDS = ['At its low', 'At its high'];

/** The assumptions that change a net saving most, each from its low to its high, with the table of them. */
export function Tornado(props: {
  sensitivity: readonly ReportSensitivity[];
  netBase: number;
  own: Report['assumptions'];
}) {
  const { sensitivity, netBase, own } = props;
  const table = tornadoTable(sensitivity, netBase, own);
  const bars = tornadoBars(sensitivity);
  return (
    <div className="panel overflow-hidden">
      {bars.length > 0 && (
        <figure className="border-b border-line p-4">
          <figcaption className="text-ink-soft">{tornadoSays(bars, netBase)}</figcaption>
          <LateChart
            drawing={{ kind: 'tornado', bars, base: netBase }}
            title={table.title}
            says={tornadoSays(bars, netBase)}
            legend={TORNADO_LOOKS.map((look, end) => ({ key: look.color, label: ENDS[end] ?? '', look }))}
            height={barsHeight(bars.length)}
          />
        </figure>
      )}
      <DataTable table={table} looks={{ assumption: 'min-w-48', batch: 'whitespace-nowrap text-ink-soft' }} />
    </div>
  );
}
