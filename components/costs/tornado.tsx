import { SpanBar } from '@/components/charts/span-bar';
import { DataTable } from '@/components/tables/data-table';
import type { Report, ReportSensitivity } from '@/lib/reports/report';
import { tornadoTable } from '@/lib/reports/tables/workload/tornado';

/** The assumptions that change a net saving most, with a bar from low to high for each. */
export function Tornado(props: {
  sensitivity: readonly ReportSensitivity[];
  netBase: number;
  own: Report['assumptions'];
}) {
  const { sensitivity, netBase, own } = props;
  const table = tornadoTable(sensitivity, netBase, own);
  const ends = table.rows.flatMap(({ netAtLow, netAtHigh }) => [netAtLow, netAtHigh]);
  const scale = { from: Math.min(netBase, ...ends), to: Math.max(netBase, ...ends) };
  return (
    <div className="panel overflow-hidden">
      <DataTable
        table={table}
        looks={{ assumption: 'min-w-48', batch: 'whitespace-nowrap text-ink-soft' }}
        added={[
          {
            key: 'bar',
            after: 'assumption',
            head: 'From low to high',
            className: 'w-48 min-w-32',
            cell: (one) => <SpanBar a={one.netAtLow} b={one.netAtHigh} mark={netBase} {...scale} />,
          },
        ]}
      />
    </div>
  );
}
