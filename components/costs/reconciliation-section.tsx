import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import type { Report } from '@/lib/reports/report';
import { reconciliationTable } from '@/lib/reports/tables/audit/reconciliation';
import { loggedWords, paidSharesSay } from '@/lib/reports/words/paid/paid-says';
import { plural } from '@/lib/wording/number';
import { formatUsd } from '@/lib/wording/usd';

/** Rows shown. The others share one row, so that the residual still adds up. */
const SHOWN = 10;

/** The costs in the log, what the rates give, and the unexplained difference. */
export function ReconciliationSection({ report }: { report: Report }) {
  const total = report.totals.reconciliation;
  if (total === undefined || total.workloads === 0) return null;
  const words = loggedWords(report.workloads);
  const table = reconciliationTable(report.workloads, total, { shown: SHOWN, head: words.head });
  return (
    <Section
      id="reconciliation"
      title={table.title}
      lead={`${leadOf(words.says, total)} ${paidSharesSay(report.workloads)}`.trim()}
    >
      <div className="panel overflow-hidden">
        <DataTable table={table} looks={{ name: 'min-w-44' }} />
      </div>
      {total.missing > 0 && (
        <p className="mt-2 text-ink-soft">
          {plural(total.missing, 'workload')} can’t be compared: the log has no cost of every request, or a rate is
          unknown.
        </p>
      )}
    </Section>
  );
}

function leadOf(says: string, { billed, computed, residual }: NonNullable<Report['totals']['reconciliation']>): string {
  const said = `${says} ${formatUsd(billed)} a month. The rates of the same tier give ${formatUsd(computed)}.`;
  if (residual === 0) return `${said} Nothing is unexplained.`;
  return `${said} Unexplained: ${formatUsd(residual)}. A discount, a gateway mark-up or another model behind an alias may explain it.`;
}
