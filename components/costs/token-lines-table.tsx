import { DataTable } from '@/components/tables/data-table';
import type { TokenLine } from '@/lib/cost/explain';
import { tokenLinesTable } from '@/lib/reports/tables/workload/tokens';

/** A token bill line by line. */
export function TokenLinesTable(props: {
  lines: readonly TokenLine[];
  usd: number;
  factor: number;
  paidShare: number;
  estimated: boolean;
}) {
  return (
    <div className="panel overflow-hidden">
      <DataTable table={tokenLinesTable(props.lines, props)} />
    </div>
  );
}
