import { TableCell } from '@/components/tables/table-cell';
import type { ReportWorkload } from '@/lib/reports/report';
import { requestsCell } from '@/lib/reports/tables/audit/workloads';

/** The requests of a workload, as the tables show them. */
export function RequestCount({ workload }: { workload: ReportWorkload }) {
  return (
    <TableCell
      cell={requestsCell(workload)}
      column={{ key: 'requests', head: '', unit: 'count', value: requestsCell }}
    />
  );
}
