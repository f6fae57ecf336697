import type { Table } from './table';

type Row = readonly (string | number)[];

/** The figures behind a chart: counts, or bounds with their unit. The first cell of a row names it. */
export function figuresTable(props: { label: string; head: readonly string[]; rows: readonly Row[] }): Table<Row> {
  return {
    title: props.label,
    sentence: props.label,
    rows: props.rows,
    id: ([name]) => String(name),
    columns: props.head.map((head, index) => ({
      key: String(index),
      head,
      unit: index === 0 ? 'text' : 'count',
      value: (row) => row[index] ?? null,
    })),
  };
}
