import { DataTable } from '@/components/tables/data-table';
import { figuresTable } from '@/lib/reports/tables/figures';

/** The figures behind a chart, folded. The first cell of a row names it. */
export function FiguresTable(props: {
  label: string;
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}) {
  return (
    <details className="opens-on-paper mt-3">
      <summary className="link inline-flex min-h-6 cursor-pointer items-center rounded-sm">Show the figures</summary>
      <div className="mt-2 max-h-80 overflow-y-auto">
        <DataTable table={figuresTable(props)} looks={{ 0: 'whitespace-nowrap' }} />
      </div>
    </details>
  );
}
