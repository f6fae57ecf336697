import type { ReactNode } from 'react';
import { DataTable } from '@/components/tables/data-table';
import type { Table } from '@/lib/reports/tables/table';
import type { LegendItem } from '../look/legend';
import type { Drawing } from './drawing';
import { LateChart } from './late-chart';

type InTable<Row> = Pick<Parameters<typeof DataTable<Row>>[0], 'cells' | 'looks'>;

/**
 * A chart with the sentence that it shows, its legend and the table behind it. `choices` change what it shows. Without script, and on
 * paper where it was never in view, the sentence and the table stand alone.
 */
export function ChartFigure<Row>(
  props: InTable<Row> & {
    title: string;
    says: string;
    drawing: Drawing;
    /** Left out where it stands beside the chart. */
    table?: Table<Row>;
    legend?: readonly LegendItem[];
    height?: string;
    choices?: ReactNode;
  },
) {
  const { title, says, drawing, table, cells = {}, looks = {}, legend = [], height = 'h-72', choices } = props;
  return (
    <figure className="panel p-4">
      <figcaption className="max-w-3xl text-ink-soft">{says}</figcaption>
      {choices}
      <LateChart drawing={drawing} title={title} says={says} legend={legend} height={height} />
      {table !== undefined && (
        <details className="opens-on-paper mt-2">
          <summary className="w-fit cursor-pointer text-ink-soft">The same as a table</summary>
          <div className="mt-2">
            <DataTable table={table} cells={cells} looks={looks} />
          </div>
        </details>
      )}
    </figure>
  );
}
