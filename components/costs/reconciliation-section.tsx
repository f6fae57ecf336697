import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import type { Report } from '@/lib/reports/report';
import { reconciliationTable } from '@/lib/reports/tables/reconciliation';
import { plural } from '@/lib/wording/number';
import { formatUsd } from '@/lib/wording/usd';

/** More lines than these say no more; the others are one line, so that the residual still adds up. */
const SHOWN = 10;

/** What the log says was billed against what the rates make of it, and what is left unexplained: never hidden. */
export function ReconciliationSection({ report }: { report: Report }) {
  const total = report.totals.reconciliation;
  if (total === undefined || total.workloads === 0) return null;
  const table = reconciliationTable(report.workloads, total, SHOWN);
  return (
    <Section id="reconciliation" title={table.title} lead={leadOf(total)}>
      <div className="panel overflow-hidden">
        <DataTable table={table} looks={{ name: 'min-w-44' }} />
      </div>
      {total.missing > 0 && (
        <p className="mt-2 text-ink-soft">
          {plural(total.missing, 'workload')} can not be compared: the log does not bill every request, or a rate is
          unknown.
        </p>
      )}
    </Section>
  );
}

function leadOf({ billed, computed, residual }: NonNullable<Report['totals']['reconciliation']>): string {
  const said = `The log bills ${formatUsd(billed)} a month where the rates of the same tier give ${formatUsd(computed)}`;
  if (residual === 0) return `${said}: nothing is left unexplained.`;
  return (
    `${said}: ${formatUsd(residual)} is not explained. A discount, a mark-up of a gateway or another model behind an alias ` +
    'would explain it; the saving is reckoned at the rates, so a discount shrinks it in proportion.'
  );
}
