import type { Unit } from '../../wording/unit';

/** A cell of a workbook. `known` is what a formula gives before anybody changes a cell, for readers that work out none. */
export type SheetCell =
  | { text: string; look?: Look | undefined }
  | { number: number; format: string; look?: Look | undefined }
  | { formula: string; known: number | null; format: string; look?: Look | undefined }
  | null;

/** How a cell looks: a head, a total, a cell to change, or a note. */
type Look = 'title' | 'head' | 'total' | 'input' | 'note';

export type Sheet = {
  name: string;
  rows: readonly (readonly SheetCell[])[];
  /** In characters. */
  widths: readonly number[];
  /** Rows and columns that stay in view. */
  stickyRows?: number;
  stickyColumns?: number;
};

export const USD_FORMAT = '"$"#,##0.00;-"$"#,##0.00';

/** How a spreadsheet shows a number of a unit. */
export function formatOf(unit: Unit, value: number): string {
  switch (unit) {
    case 'usd':
      return USD_FORMAT;
    case 'usd-exact':
      return '"$"0.00#######';
    case 'share':
      return '0.0##%';
    case 'count':
    case 'bytes':
      return Number.isInteger(value) ? '#,##0' : '#,##0.00';
    default:
      return Number.isInteger(value) ? '0' : '0.00##';
  }
}

/** The address of a cell as people write it: the first column is 0, the first row 1. */
export function addressOf(column: number, row: number): string {
  return `${letters(column)}${row}`;
}

function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}

/** The address of a cell on another sheet, which stays the same in whatever row a formula stands. */
export function fixedAddress(sheet: string, column: number, row: number): string {
  return `${sheet}!$${letters(column)}$${row}`;
}
