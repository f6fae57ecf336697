import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import type { Report } from '@/lib/reports/report';
import { accountingTable } from '@/lib/reports/tables/audit/accounting';
import { plural } from '@/lib/wording/number';

export function AccountingSection({ report, requestsLabel }: { report: Report; requestsLabel: string }) {
  const table = accountingTable(report, requestsLabel);
  const unknown = report.workloads.filter(({ monthly }) => monthly.current === null).length;
  return (
    <Section
      id="accounting"
      title={table.title}
      lead="Every request, token and dollar is in exactly one row, and the rows add up to the total."
    >
      <div className="panel overflow-hidden">
        <DataTable table={table} looks={{ outcome: 'min-w-40 font-medium sm:min-w-52' }} />
      </div>
      {report.totals.uncounted !== undefined && report.totals.uncounted.requests > 0 && (
        <p className="mt-2 text-ink-soft">Only tokens that the log reports are counted.</p>
      )}
      {unknown > 0 && (
        <p className="mt-2 text-ink-soft">
          The spend of {plural(unknown, 'workload')} is not fully known. The table counts only the cost in the log.
        </p>
      )}
    </Section>
  );
}
