import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import type { InvoiceCheck } from '@/lib/invoices/invoice-check';
import { invoiceCheckTable } from '@/lib/reports/tables/audit/invoice-check';
import { comparedDaysSay, invoiceCheckSays } from '@/lib/reports/words/paid/invoice-causes';

/** The residual in a sentence, by model and cause, and what was not compared. */
export function InvoiceCheckResult({ check }: { check: InvoiceCheck }) {
  const table = invoiceCheckTable(check);
  return (
    <Section id="invoice-check" title={table.title} lead={invoiceCheckSays(check)}>
      <div className="panel overflow-hidden">
        <DataTable table={table} looks={{ model: 'min-w-44' }} />
      </div>
      {[...comparedDaysSay(check), ...check.notes].map((says) => (
        <p key={says} className="mt-2 max-w-3xl text-ink-soft">
          {says}
        </p>
      ))}
    </Section>
  );
}
