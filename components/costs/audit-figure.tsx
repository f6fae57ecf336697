import { Section } from '@/components/ui/section';
import { Usd } from '@/components/ui/usd';
import { auditFigureUsd, OF_WORKLOAD, rowsOf } from '@/lib/reports/figures/audit-figure';
import type { Report } from '@/lib/reports/report';
import type { AuditPart } from '@/lib/reports/words/audit-part';
import type { AuditFigure } from '@/lib/reports/words/figure-labels';
import { SumTable } from './sum-table';

const SAYS: Record<AuditFigure, string> = {
  current: 'The sum of what each workload costs now. Where no rate is known, only the cost in the log counts.',
  net: 'The median of the savings of all workloads that are recommended to move, and what each adds to it.',
  projected: 'What is paid now, less the median saving of the workloads that are recommended to move.',
  sync: 'The sum of the synchronous bills of the workloads that are recommended to move.',
  batch: 'The sum of the token bills of the workloads that move, each by its way.',
  flex: 'The sum of the flex bills of the workloads that are recommended to move.',
  overhead: 'The sum of the overhead of the workloads that move, each by its way.',
};

/** Explains a figure of an audit by the workloads that add up to it. */
export function AuditFigureSum(props: {
  report: Report;
  figure: AuditFigure;
  part: AuditPart;
  page: number;
  href: (page: number) => string;
}) {
  const { report, figure, part } = props;
  const shown = figure === 'projected' ? (['current', 'net'] as const) : ([figure] as const);
  return (
    <Section id="how" title="How it is calculated" lead={SAYS[figure]}>
      <div className="grid gap-4">
        {shown.map((name) => (
          <SumTable
            key={name}
            rows={rowsOf(report, name, part)}
            figure={name}
            why={OF_WORKLOAD[name].why}
            total={auditFigureUsd(report, name, part)}
            page={props.page}
            href={props.href}
          />
        ))}
        {figure === 'projected' && (
          <p className="font-medium">
            <Usd value={auditFigureUsd(report, 'current', part)} /> less{' '}
            <Usd value={auditFigureUsd(report, 'net', part)} /> is <Usd value={auditFigureUsd(report, figure, part)} />.
          </p>
        )}
      </div>
    </Section>
  );
}
