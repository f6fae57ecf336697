import type { Table } from '@/lib/reports/tables/table';
import { TableCell } from './table-cell';

/** A narrow table of names and figures that add up, without a head. */
export function SumList<Row>({ table: { sentence, columns, rows, id } }: { table: Table<Row> }) {
  const [name, figure] = columns;
  if (name === undefined || figure === undefined) return null;
  return (
    <table className="mt-1 w-full text-left">
      <caption className="sr-only">{sentence}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={id(row)}>
            <th scope="row" className="py-0.5 pr-3 font-normal text-ink-soft">
              <TableCell cell={name.value(row)} column={name} />
            </th>
            <td className="py-0.5 text-right whitespace-nowrap">
              <TableCell cell={figure.value(row)} column={figure} />
            </td>
          </tr>
        ))}
      </tbody>
      {figure.total !== undefined && name.total !== undefined && (
        <tfoot>
          <tr className="border-t border-control font-semibold">
            <th scope="row" className="py-1 pr-3 font-semibold">
              <TableCell cell={name.total} column={name} />
            </th>
            <td className="py-1 text-right whitespace-nowrap">
              <TableCell cell={figure.total} column={figure} />
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
