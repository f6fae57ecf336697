import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import type { Report } from '@/lib/reports/report';
import { providerSpendTable } from '@/lib/reports/tables/audit/provider-spend';

/** What is paid to each provider for all work, whether it moves or not. */
export function ProviderSpendSection({ report, requestsLabel }: { report: Report; requestsLabel: string }) {
  const table = providerSpendTable(report, requestsLabel);
  return (
    <Section
      id="provider-spend"
      title={table.title}
      lead="What you pay now for all work, whether it moves or not, and what the recommended moves save of it."
    >
      <div className="panel overflow-hidden">
        <DataTable table={table} looks={{ provider: 'font-medium' }} />
      </div>
    </Section>
  );
}
