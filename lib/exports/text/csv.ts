import papa from 'papaparse';
import type { Grid, GridCell } from '../tables/grid';
import { harmlessCell } from './harmless-cell';

/** A table as CSV (RFC 4180, UTF-8): heads, rows, and the line of totals where there is one. */
export function gridCsv({ columns, rows, totals }: Grid): string {
  return csvText([
    columns.map(({ head }) => harmlessCell(head)),
    ...[...rows, ...(totals === null ? [] : [totals])].map((cells) => cells.map(csvCell)),
  ]);
}

/**
 * Several tables in one CSV, a line for each cell: the table, the place of its row, what names the row, the column, the value and its
 * unit. The place of a line of totals is "total".
 */
export function gridsCsv(grids: readonly (readonly [name: string, grid: Grid])[]): string {
  const lines = grids.flatMap(([name, { columns, rows, totals }]) =>
    [...rows, ...(totals === null ? [] : [totals])].flatMap((cells, at) =>
      cells.map((cell, column) => [
        name,
        cells === totals ? 'total' : String(at + 1),
        harmlessCell(cells[0]?.text ?? ''),
        harmlessCell(columns[column]?.head ?? ''),
        csvCell(cell),
        cell.unit,
      ]),
    ),
  );
  return csvText([['table', 'row', 'name', 'column', 'value', 'unit'], ...lines]);
}

/** Lines of cells that are harmless already. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return `${papa.unparse(lines as string[][], { newline: '\r\n' })}\r\n`;
}

/** Numbers have no thousands separators, so that programs read them: money its cents, all else its digits. */
function csvCell({ value, unit, text }: GridCell): string {
  if (typeof value === 'number') return unit === 'usd' ? value.toFixed(2) : String(value);
  return harmlessCell(value === null ? text : value);
}
