import type { SheetRow } from './sheet-rows';

/** The place of a table in a sheet: its header row, and its first and last column. */
export type SheetTable = { header: number; first: number; last: number };

/** The header is among this many filled rows. Reports have a title, a period and notes above it. */
export const TOP_ROWS = 50;
/** A header has at least this share of the columns of the widest row. */
const WIDE_ENOUGH = 0.6;

/**
 * The table in a sheet, by its first filled rows: its header is the first row that has only texts, is wide enough and has a row below
 * it. Null where there is none.
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

/** The first cell of the last row of a report where that row is the total. */
const TOTAL = /^(grand |sub)?(totals?|sum|summe|gesamt)( \(?usd\)?)?:?$/i;

/** Whether a row is the total of those above: its first cell says so, and some column has no cell. */
export function isTotal({ cells }: SheetRow, { first, last }: SheetTable): boolean {
  const columns = [...cells.keys()].filter((column) => column >= first && column <= last);
  const label = cells.get(Math.min(...columns));
  return label?.isText === true && TOTAL.test(label.text.trim()) && columns.length < last - first + 1;
}
