import { type Cell, richCell, type Table } from '@/lib/reports/tables/table';

/** A table without links to explanations and to the glossary, which readers of a shared report can't open. */
export function plainTable<Row>(table: Table<Row>): Table<Row> {
  return {
    ...table,
    columns: table.columns.map(({ term: _, value, total, ...column }) => ({
      ...column,
      value: (row: Row) => withoutLinks(value(row)),
      ...(total === undefined ? {} : { total: withoutLinks(total) }),
    })),
  };
}

function withoutLinks(cell: Cell): Cell {
  const { why: _, term: __, ...rest } = richCell(cell);
  return rest;
}
