import type { ListColumn } from '@/lib/reports/list/list-table';
import type { WorkloadRow } from '@/lib/reports/list/workload-row';
import { type Column, isNumeric, richCell } from '@/lib/reports/tables/table';
import { FigureOf } from './list-cell';
import type { shownColumns } from './list-lines';

/** The sums under the columns of some workloads, which `label` names instead of their number. */
export function SumLine(props: {
  index: number;
  columns: ReturnType<typeof shownColumns>;
  sums: readonly Column<WorkloadRow>[];
  label?: string;
}) {
  const { columns, sums, label } = props;
  return (
    <tr aria-rowindex={props.index}>
      <td className="no-figure" />
      <th scope="row">{label ?? <TotalOf columns={sums} of="name" />}</th>
      {columns.slice(1).map(({ key, unit }) => (
        <td key={key} className={isNumeric({ unit }) ? 'num' : undefined}>
          <TotalOf columns={sums} of={key} />
        </td>
      ))}
      <td className="no-figure" />
    </tr>
  );
}

function TotalOf({ columns, of }: { columns: readonly Column<WorkloadRow>[]; of: ListColumn }) {
  const column = columns.find(({ key }) => key === of);
  return column === undefined ? null : <FigureOf cell={richCell(column.total ?? null)} column={column} />;
}
