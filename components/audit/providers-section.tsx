import { CompareLink } from '@/components/costs/compare-link';
import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import type { Report } from '@/lib/reports/report';
import { providersTable } from '@/lib/reports/tables/audit/providers';

/** The cost per provider of the work that is recommended to move, synchronously and after moving. */
export function ProvidersSection({ providers }: { providers: Report['providers'] }) {
  if (providers.length === 0) {
    return (
      <Section id="providers" title="Both ways, per provider">
        <p className="panel p-4 text-ink-soft">
          No workload is recommended to move, so there is no move to price.{' '}
          <CompareLink>Compare with other providers and models</CompareLink>
        </p>
      </Section>
    );
  }
  const table = providersTable(providers);
  return (
    <Section
      id="providers"
      title={table.title}
      lead="USD per month of the workloads that are recommended to move. The net saving is the synchronous bill, less the bill after moving, less the overhead. It is the median, so the difference to the base is a column of its own."
    >
      <div className="panel overflow-hidden">
        <DataTable table={table} looks={{ provider: 'font-medium', rule: 'min-w-64 text-ink-soft' }} />
      </div>
      <p className="mt-2 text-ink-soft">
        Net savings add up to the total. Ranges do not, because each is computed from its own sum.{' '}
        <CompareLink>Compare with other providers and models</CompareLink>
      </p>
    </Section>
  );
}
