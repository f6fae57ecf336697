import Link from 'next/link';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Section } from '@/components/ui/section';
import { Usd } from '@/components/ui/usd';
import type { Report, ReportWorkload } from '@/lib/reports/report';
import type { AuditFigure } from './figure-labels';
import { whyAddress } from './why-address';

type Row = { workload: ReportWorkload; usd: number | null };

const SAYS: Record<AuditFigure, string> = {
  current:
    'The sum over all workloads of what each costs now. Where no rate is known it holds only what the log says was billed.',
  net: 'The sum over the workloads that are recommended for batch of what each saves net of overhead.',
  projected: 'What is paid now, less what the workloads that are recommended for batch would save.',
};

/** Why a figure of the whole audit is what it is: the workloads that it is the sum of. */
export function AuditFigureSum({ report, figure, auditId }: { report: Report; figure: AuditFigure; auditId: string }) {
  const saves = report.workloads
    .filter(({ outcome }) => outcome === 'moved')
    .map((workload) => ({ workload, usd: workload.monthly.net?.base ?? 0 }));
  const pays = report.workloads.map((workload) => ({ workload, usd: workload.monthly.current }));
  return (
    <Section id="how" title="How it comes about" lead={SAYS[figure]}>
      <div className="grid gap-4">
        {figure !== 'net' && (
          <SumTable
            rows={pays}
            label="Paid now"
            figure="current"
            total={report.totals.monthlyCurrent}
            auditId={auditId}
          />
        )}
        {figure !== 'current' && (
          <SumTable
            rows={saves}
            label="Batch would save"
            figure="net"
            total={report.totals.net.base}
            auditId={auditId}
          />
        )}
        {figure === 'projected' && (
          <p className="font-medium">
            <Usd value={report.totals.monthlyCurrent} /> less <Usd value={report.totals.net.base} /> is{' '}
            <Usd value={report.totals.monthlyProjected} />.
          </p>
        )}
      </div>
    </Section>
  );
}

function SumTable(props: {
  rows: readonly Row[];
  label: string;
  figure: 'current' | 'net';
  total: number;
  auditId: string;
}) {
  const rows = props.rows.toSorted((a, b) => (b.usd ?? 0) - (a.usd ?? 0));
  return (
    <div className="panel overflow-hidden">
      <ScrollRegion label={`${props.label}, by workload, table`}>
        <table className="data-table">
          <caption>{props.label} by workload, USD a month</caption>
          <thead>
            <tr>
              <th scope="col">Workload</th>
              <th scope="col">Model</th>
              <th scope="col" className="num">
                {props.label}, USD a month
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ workload, usd }) => (
              <tr key={workload.id}>
                <th scope="row" className="min-w-44">
                  <Link href={whyAddress(props.auditId, workload.id, props.figure)} prefetch={false} className="link">
                    {workload.name}
                  </Link>
                </th>
                <td className="font-mono text-xs break-all text-ink-faint">
                  {workload.provider ?? 'unknown'} / {workload.model ?? 'unknown'}
                </td>
                <td className="num">
                  <Usd value={usd} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                Total
              </th>
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
