import type { Grid, GridCell } from '../tables/grid';
import { formatOf, type Sheet, type SheetCell } from './sheet';

const WIDEST = 60;
const NARROWEST = 10;

/** A table as a sheet: its heads, its rows as real numbers, and its line of totals. */
export function gridSheet(name: string, grid: Grid): Sheet {
  const { columns, rows, totals } = grid;
  return {
    name,
    rows: [
      columns.map(({ head }) => ({ text: head, look: 'head' as const })),
      ...rows.map((cells) => cells.map((cell) => sheetCell(cell))),
      ...(totals === null ? [] : [totals.map((cell) => sheetCell(cell, 'total'))]),
    ],
    widths: columns.map(({ head }, at) => {
      const longest = Math.max(head.length, ...rows.map((cells) => cells[at]?.text.length ?? 0));
      return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
    }),
    stickyRows: 1,
    stickyColumns: 1,
  };
}

/** A number as a number. An unknown figure is the word, because an empty cell counts as zero. */
function sheetCell({ value, unit, text }: GridCell, look?: 'total'): SheetCell {
  if (typeof value !== 'number') return text === '' && look === undefined ? null : { text, look };
  return unit === 'text' || unit === 'day' || unit === 'time'
    ? { text, look }
    : { number: value, format: formatOf(unit, value), look };
}
