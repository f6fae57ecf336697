import { DataTable } from '@/components/tables/data-table';
import { bandsTable } from '@/lib/reports/tables/workload/tokens';
import type { ContextBand } from '@/lib/workloads/profile/tokens/context-band';

/** The rows of the log behind a workload's figures. */
export function RowsTable(props: { bands: readonly ContextBand[]; uncountedBatches: number }) {
  return (
    <div className="panel overflow-hidden">
      <DataTable table={bandsTable(props.bands, props.uncountedBatches)} />
    </div>
  );
}
