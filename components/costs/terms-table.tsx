import { DataTable } from '@/components/tables/data-table';
import type { Term } from '@/lib/cost/assumptions/term';
import { assumptionsTable } from '@/lib/reports/tables/assumptions';

/** The numbers in a formula. Each assumption shows its range and its reason. */
export function TermsTable({ terms, provider }: { terms: readonly Term[]; provider: string | null }) {
  return (
    <div className="panel overflow-hidden">
      <DataTable
        table={assumptionsTable(terms, provider)}
        looks={{ number: 'min-w-40', from: 'min-w-64 text-ink-soft' }}
      />
    </div>
  );
}
