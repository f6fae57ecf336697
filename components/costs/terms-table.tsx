import { DataTable } from '@/components/tables/data-table';
import type { Assumptions, Term } from '@/lib/cost/assumptions/assumptions';
import { assumptionsTable } from '@/lib/reports/tables/prices/assumptions';

/** The numbers in a formula. Each assumption shows its range and its reason. */
export function TermsTable(props: { terms: readonly Term[]; provider: string | null; assumptions: Assumptions }) {
  const { terms, provider, assumptions } = props;
  return (
    <div className="panel overflow-hidden">
      <DataTable
        table={assumptionsTable(terms, provider, assumptions)}
        looks={{ number: 'min-w-40', from: 'min-w-64 text-ink-soft' }}
      />
    </div>
  );
}
