import { DataTable } from '@/components/tables/data-table';
import type { Term } from '@/lib/cost/assumptions/term';
import { assumptionsTable } from '@/lib/reports/tables/assumptions';

/** The numbers that a formula is filled with; what is assumed shows what else it may be, and why. */
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
