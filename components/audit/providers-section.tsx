import { CompareLink } from '@/components/costs/compare-link';
import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import type { Report } from '@/lib/reports/report';
import { providersTable } from '@/lib/reports/tables/providers';

/** The cost per provider of the work recommended for batch, synchronously and in batch. */
export function ProvidersSection({ providers }: { providers: Report['providers'] }) {
  if (providers.length === 0) return null;
  const table = providersTable(providers);
  return (
    <Section
      id="providers"
      title={table.title}
      lead="USD per month of the workloads recommended for batch. The net saving is the synchronous bill, less the batch bill, less the overhead. Flex answers within minutes and adds no batch overhead. It is shown where the provider sells it for all of this work."
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
