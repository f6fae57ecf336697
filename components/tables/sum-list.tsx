import type { Table } from '@/lib/reports/tables/table';
import { TableCell } from './table-cell';

/** A table of a name and a figure that add up, without a head and as narrow as a column beside text. */
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
