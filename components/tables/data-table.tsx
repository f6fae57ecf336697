import { Fragment, type ReactNode } from 'react';
import { Term } from '@/components/glossary/term';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { type Column, hasTotals, isNumeric, type Table } from '@/lib/reports/tables/table';
import { type DrawnCell, drawCell, TableCell } from './table-cell';

/** A column that only a page has: a bar, a button, a link. It comes after the column with the key `after`, or at the end. */
type PageColumn<Row> = {
  key: string;
  after?: string;
  head: ReactNode;
  className?: string;
  cell: (row: Row) => ReactNode;
};

/**
 * How a page renders a table: cells that it replaces, classes, hidden columns and added ones. Keys are those of the columns. `wide` are
 * columns without totals that a phone leaves out, as the page says there what is in them beside the name.
 */
type Drawing<Row> = {
  cells?: Readonly<Record<string, (row: Row, drawn: DrawnCell) => ReactNode>>;
  looks?: Readonly<Record<string, string>>;
  hidden?: readonly string[];
  wide?: readonly string[];
  added?: readonly PageColumn<Row>[];
};

/** Rows of a table under a head of their own. */
type RowGroup<Row> = { key: string; head?: ReactNode; rows: readonly Row[] };

/** A table of a report as HTML, in a region that scrolls on its own. `heads` draws
 * the head cells itself, `row` the rows, which `groups` may put under heads. */
export function DataTable<Row>(
  props: Drawing<Row> & {
    table: Table<Row>;
    heads?: (column: Column<Row>) => ReactNode;
    row?: (row: Row, columns: number) => ReactNode;
    groups?: readonly RowGroup<Row>[];
    className?: string;
  },
) {
  const { table } = props;
  const columns = placed(table, props);
  const groups: readonly RowGroup<Row>[] = props.groups ?? [{ key: 'all', rows: table.rows }];
  return (
    <ScrollRegion label={`${table.title}, table`}>
      <table className={`data-table ${props.className ?? ''}`}>
        <caption>{table.sentence}</caption>
        <thead>
          <tr>
            {columns.map((column) =>
              'value' in column ? (
                (props.heads?.(column) ?? (
                  <th key={column.key} scope="col" className={sideOf(column, props.wide)}>
                    {column.term === undefined ? column.head : <Term is={column.term}>{column.head}</Term>}
                  </th>
                ))
              ) : (
                <th key={column.key} scope="col" className={column.className}>
                  {column.head}
                </th>
              ),
            )}
          </tr>
        </thead>
        {groups.map(({ key, head, rows }) => (
          <tbody
            key={key}
            className={head === undefined ? undefined : 'border-t border-control first-of-type:border-t-0'}
          >
            {head !== undefined && (
              <tr className="bg-raised">
                <th scope="rowgroup" colSpan={columns.length}>
                  {head}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <Fragment key={table.id(row)}>
                {props.row === undefined ? (
                  <tr>
                    <RowCells {...props} table={table} row={row} />
                  </tr>
                ) : (
                  props.row(row, columns.length)
                )}
              </Fragment>
            ))}
          </tbody>
        ))}
        {hasTotals(table) && (
          <tfoot>
            <Totals table={table} drawing={props} />
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  );
}

/** The cells of one row. The first names it. */
export function RowCells<Row>(props: Drawing<Row> & { table: Table<Row>; row: Row }) {
  const { table, row, cells = {}, looks = {}, wide } = props;
  return placed(table, props).map((column, index) => {
    if (!('value' in column)) {
      return (
        <td key={column.key} className={column.className}>
          {column.cell(row)}
        </td>
      );
    }
    const cell = column.value(row);
    const shown = cells[column.key]?.(row, drawCell(cell, column)) ?? <TableCell cell={cell} column={column} />;
    const className = [sideOf(column, wide), looks[column.key]].filter(Boolean).join(' ') || undefined;
    return index === 0 ? (
      <th key={column.key} scope="row" className={className}>
        {shown}
      </th>
    ) : (
      <td key={column.key} className={className}>
        {shown}
      </td>
    );
  });
}

/** The line of totals. Its first cell spans the columns up to the first sum. */
function Totals<Row>({ table, drawing }: { table: Table<Row>; drawing: Drawing<Row> }) {
  const [first, ...others] = placed(table, drawing);
  const before = others.findIndex((column) => 'value' in column && column.total !== undefined);
  const span = before === -1 ? others.length : before;
  if (first === undefined) return null;
  return (
    <tr>
      <th scope="row" colSpan={span + 1}>
        {'value' in first && first.total !== undefined && <TableCell cell={first.total} column={first} />}
      </th>
      {others.slice(span).map((column) => (
        <td key={column.key} className={'value' in column ? sideOf(column) : column.className}>
          {'value' in column && column.total !== undefined && <TableCell cell={column.total} column={column} />}
        </td>
      ))}
    </tr>
  );
}

function placed<Row>(
  { columns }: Table<Row>,
  { hidden = [], added = [] }: Drawing<Row>,
): (Column<Row> | PageColumn<Row>)[] {
  const shown = columns.filter(({ key }) => !hidden.includes(key));
  const at = (after?: string) => added.filter((column) => column.after === after);
  return [...shown.flatMap((column) => [column, ...at(column.key)]), ...at()];
}

function sideOf<Row>(column: Column<Row>, wide: readonly string[] = []): string | undefined {
  const looks = [
    isNumeric(column) ? 'num' : '',
    column.main ? 'money' : '',
    wide.includes(column.key) ? 'max-sm:hidden' : '',
  ];
  return looks.filter(Boolean).join(' ') || undefined;
}
