import { Section } from '@/components/ui/section';
import { Usd } from '@/components/ui/usd';
import type { Figure } from '@/lib/cost/explain';
import { sumUsd } from '@/lib/cost/money';
import { movesEachMonth } from '@/lib/reports/ran-once';
import type { Report, ReportWorkload } from '@/lib/reports/report';
import { shownWay } from '@/lib/reports/ways/shown-way';
import { type AuditPart, isPartOf } from '@/lib/reports/words/audit-part';
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

/** USD a month of one workload, and which of its own figures explains it. */
const OF_WORKLOAD: Record<
  Exclude<AuditFigure, 'projected'>,
  { usd: (w: ReportWorkload) => number | null; why: Figure }
> = {
  current: { usd: ({ monthly }) => monthly.current, why: 'current' },
  net: { usd: ({ saving }) => saving, why: 'net' },
  sync: { usd: ({ monthly }) => monthly.sync, why: 'sync' },
  batch: { usd: (workload) => shownWay(workload).bill, why: 'batch' },
  flex: { usd: ({ monthly }) => monthly.flex ?? null, why: 'flex' },
  overhead: { usd: (workload) => overheadOf(workload), why: 'net' },
};

function overheadOf(workload: ReportWorkload): number | null {
  const { overhead } = shownWay(workload);
  return overhead && sumUsd(Object.values(overhead));
}

/** A figure of an audit, or of a part of it, in USD a month: the sum over its workloads of what is known; null where nothing is. */
export function auditFigureUsd(report: Report, figure: AuditFigure, part: AuditPart): number | null {
  if (figure === 'projected') {
    const [current, net] = [auditFigureUsd(report, 'current', part), auditFigureUsd(report, 'net', part)];
    return current === null || net === null ? null : sumUsd([current, -net]);
  }
  const rows = rowsOf(report, figure, part);
  const known = rows.flatMap(({ usd }) => usd ?? []);
  return rows.length > 0 && known.length === 0 ? null : sumUsd(known);
}

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

/** The bill of now covers all workloads. The others cover only those that are recommended to move. */
function rowsOf(report: Report, figure: Exclude<AuditFigure, 'projected'>, part: AuditPart) {
  return report.workloads
    .filter(isPartOf(part))
    .filter((workload) => figure === 'current' || movesEachMonth(workload))
    .map((workload) => ({ workload, usd: OF_WORKLOAD[figure].usd(workload) }));
}
