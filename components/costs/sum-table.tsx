import { DataTable } from '@/components/tables/data-table';
import type { Figure } from '@/lib/cost/explain';
import type { ReportWorkload } from '@/lib/reports/report';
import { workloadSumTable } from '@/lib/reports/tables/audit/workload-sum';
import type { AuditFigure } from '@/lib/reports/words/figure-labels';

/** The workloads that add up to a figure, largest first, each with a link to its explanation. */
export function SumTable(props: {
  rows: readonly { workload: ReportWorkload; usd: number | null }[];
  figure: AuditFigure;
  why: Figure;
  total: number | null;
}) {
  return (
    <div className="panel overflow-hidden">
      <DataTable table={workloadSumTable(props.rows, props)} looks={{ name: 'min-w-44' }} />
    </div>
  );
}
