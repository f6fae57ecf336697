import Link from 'next/link';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Usd } from '@/components/ui/usd';
import type { Figure } from '@/lib/cost/explain/explanation';
import type { ReportWorkload } from '@/lib/reports/report';
import { AUDIT_FIGURE_LABELS, type AuditFigure } from '@/lib/reports/words/figure-labels';
import { whyAddress } from './why-address';

/** The workloads that a figure is the sum of, the largest first, each a link to why it is what it is. */
export function SumTable(props: {
  rows: readonly { workload: ReportWorkload; usd: number | null }[];
  figure: AuditFigure;
  why: Figure;
  total: number | null;
  auditId: string;
}) {
  const label = AUDIT_FIGURE_LABELS[props.figure];
  const rows = props.rows.toSorted((a, b) => (b.usd ?? 0) - (a.usd ?? 0));
  return (
    <div className="panel overflow-hidden">
      <ScrollRegion label={`${label}, by workload, table`}>
        <table className="data-table">
          <caption>{label} by workload, USD a month</caption>
          <thead>
            <tr>
              <th scope="col">Workload</th>
              <th scope="col" className="num">
                USD a month
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ workload, usd }) => (
              <tr key={workload.id}>
                <th scope="row" className="min-w-44">
                  <Link href={whyAddress(props.auditId, workload.id, props.why)} prefetch={false} className="link">
                    {workload.name}
                  </Link>
                  <span className="block font-mono text-xs break-words text-ink-faint">
                    {workload.provider ?? 'unknown'} / {workload.model ?? 'unknown'}
                  </span>
                </th>
                <td className="num">
                  <Usd value={usd} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              <td className="num">
                <Usd value={props.total} />
              </td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
    </div>
  );
}
