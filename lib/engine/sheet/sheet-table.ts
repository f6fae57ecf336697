import type { SheetRow } from './sheet-rows';

/** Where a table lies in a sheet: the row of its names, and its first and last column. */
export type SheetTable = { header: number; first: number; last: number };

/** Filled rows among which the header is: reports have a title, a period and notes above it. */
export const TOP_ROWS = 50;
/** A header names at least this share of the columns that the widest row has. */
const WIDE_ENOUGH = 0.6;

/**
 * The table in a sheet by its first filled rows: the first row of texts alone that is as wide as a header, with a row below it. Null where
 * there is none.
 */
export function findTable(top: readonly SheetRow[]): SheetTable | null {
  const widest = Math.max(0, ...top.map(({ cells }) => cells.size));
  const place = top.findIndex(
    ({ cells }) => cells.size >= Math.max(2, widest * WIDE_ENOUGH) && [...cells.values()].every(({ isText }) => isText),
  );
  const header = top[place];
  if (header === undefined || place === top.length - 1) return null;
  const columns = [...header.cells.keys()];
  return { header: header.row, first: Math.min(...columns), last: Math.max(...columns) };
}

/** What the last row of a report says first where it adds up the others. */
const TOTAL = /^(grand |sub)?(totals?|sum|summe|gesamt)( \(?usd\)?)?:?$/i;

/** Whether a row adds up those above it: it says so first, and has no cell in some column. */
export function isTotal({ cells }: SheetRow, { first, last }: SheetTable): boolean {
  const columns = [...cells.keys()].filter((column) => column >= first && column <= last);
  const label = cells.get(Math.min(...columns));
  return label?.isText === true && TOTAL.test(label.text.trim()) && columns.length < last - first + 1;
}
