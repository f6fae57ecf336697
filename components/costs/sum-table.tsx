import { DataTable } from '@/components/tables/data-table';
import { Pager } from '@/components/ui/pager';
import type { Figure } from '@/lib/cost/explain';
import type { ReportWorkload } from '@/lib/reports/report';
import { workloadSumTable } from '@/lib/reports/tables/audit/workload-sum';
import type { AuditFigure } from '@/lib/reports/words/figure-labels';
import { plural } from '@/lib/wording/number';

/** Rows of a page. */
const PAGE = 50;

/** The workloads that add up to a figure, largest first, each with a link to its explanation. */
export function SumTable(props: {
  rows: readonly { workload: ReportWorkload; usd: number | null }[];
  figure: AuditFigure;
  why: Figure;
  total: number | null;
  page: number;
  /** The address of another page of the rows. */
  href: (page: number) => string;
}) {
  const table = workloadSumTable(props.rows, props);
  const pages = Math.max(1, Math.ceil(table.rows.length / PAGE));
  const page = Math.min(props.page, pages);
  const rows = table.rows.slice((page - 1) * PAGE, page * PAGE);
  return (
    <div>
      <div className="panel overflow-hidden">
        <DataTable table={{ ...table, rows }} looks={{ name: 'min-w-44' }} />
      </div>
      {pages > 1 && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Pager what={table.title} page={page} pages={pages} href={props.href} />
          <p className="text-ink-soft">The total is of all {plural(table.rows.length, 'workload')}.</p>
        </div>
      )}
    </div>
  );
}
