import { DataTable } from '@/components/tables/data-table';
import type { Explanation } from '@/lib/cost/explain';
import { partsTable } from '@/lib/reports/tables/workload/monthly-breakdown';

/** The figures that add up to another figure, each with a link to its explanation. */
export function PartsTable({ explanation, workloadId }: { explanation: Explanation; workloadId: string }) {
  return (
    <div className="panel max-w-xl overflow-hidden">
      <DataTable table={partsTable(explanation, workloadId)} />
    </div>
  );
}
