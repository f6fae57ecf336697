import { ClassBadge } from '@/components/ui/class-badge';
import type { ListColumn } from '@/lib/reports/list/list-table';
import type { WorkloadRow } from '@/lib/reports/list/workload-row';
import { type Column, cellText, type RichCell, richCell } from '@/lib/reports/tables/table';

/** A cell of a workload, on one line. What does not fit is cut, and its whole text shown on hover. */
export function ListCell({ column, row }: { column: Column<WorkloadRow> & { key: ListColumn }; row: WorkloadRow }) {
  if (column.key === 'class') {
    return (
      <>
        <ClassBadge verdict={row.latencyClass} held={row.held} />
        {row.inDoubt && <span className="cell-note text-xs text-caution">, in doubt</span>}
      </>
    );
  }
  const cell = richCell(column.value(row));
  const look = column.key === 'saving' && cell.value !== null ? 'font-medium text-accent' : '';
  return <FigureOf cell={cell} column={column} look={look} />;
}

/** A figure or a text on one line. "~" marks an estimate. */
export function FigureOf(props: { cell: RichCell; column: Pick<Column<WorkloadRow>, 'unit'>; look?: string }) {
  const { cell, column, look = '' } = props;
  const text = cellText(cell, column);
  const faint = cell.value === null ? `text-ink-faint ${cell.none === undefined ? 'italic' : ''}` : look;
  const title = [text, cell.estimated ? 'estimated' : '', cell.note ?? ''].filter((part) => part !== '').join(', ');
  return (
    <span className={faint} title={title}>
      {cell.estimated && <span aria-hidden="true">~</span>}
      {text}
      {cell.estimated && <span className="sr-only">, estimated</span>}
    </span>
  );
}
