import { UnreadableFile } from '../../logs/files/unreadable-file';
import { LIMITS } from '../limits/limits';
import { PLAIN } from './cell-look';
import { numberText, unescaped } from './cell-text';
import type { Sheet, Workbook } from './workbook';
import { xmlSteps } from './xml-steps';

/** A cell that is not empty: its text, and whether it is a text in the sheet, not a number, a date or a boolean. */
export type SheetCell = { text: string; isText: boolean };
/** A row with its number in the sheet and its filled cells by column, from 0. `tooLong`: it is longer than a line may be, and incomplete. */
export type SheetRow = { row: number; cells: Map<number, SheetCell>; tooLong: boolean };

/** What a sheet has room for (Excel specifications and limits, support.microsoft.com). */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** The rows of a sheet that are not empty, some at a time. A formula has the value from when the file was saved. Throws UnreadableFile. */
export async function* sheetRows(book: Workbook, sheet: Sheet): AsyncGenerator<SheetRow[]> {
  let rows: SheetRow[] = [];
  let current: SheetRow = { row: 0, cells: new Map(), tooLong: false };
  let length = 0;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let inValue = false;
  const open = (element: string, attributes: Readonly<Record<string, string>>) => {
    inValue = element === 'v' || (element === 't' && type === 'inlineStr');
    if (element === 'row') {
      current = { row: rowNumber(attributes.r, current.row), cells: new Map(), tooLong: false };
      if (current.row > MOST_ROWS)
        throw new UnreadableFile(`${book.name} has more rows than a sheet can hold. Save it as CSV.`);
      column = -1;
      length = 0;
    } else if (element === 'c') {
      column = attributes.r === undefined ? column + 1 : columnNumber(attributes.r);
      if (column >= MOST_COLUMNS)
        throw new UnreadableFile(`${book.name} has more columns than a sheet can hold. Save it as CSV.`);
      type = attributes.t ?? 'n';
      style = Number(attributes.s ?? 0);
      value = '';
    }
  };
  const endCell = () => {
    const cell = cellOf(book, type, style, value);
    value = '';
    if (cell === null) return;
    length += cell.text.length + 1;
    if (length > LIMITS.lineBytes) current.tooLong = true;
    else current.cells.set(column, cell);
  };
  const close = (element: string) => {
    inValue = false;
    if (element === 'c') endCell();
    if (element !== 'row') return;
    if (current.cells.size > 0 || current.tooLong) rows.push(current);
  };
  const text = (piece: string) => {
    if (inValue && value.length <= LIMITS.lineBytes) value += piece;
  };
  for await (const _ of xmlSteps(book.name, book.parts.read(sheet.part), { open, text, close })) {
    if (rows.length > 0) yield rows;
    rows = [];
  }
}

function cellOf(book: Workbook, type: string, style: number, value: string): SheetCell | null {
  switch (type) {
    case 's':
      return textCell(value === '' ? '' : book.texts.at(Number(value)));
    case 'str':
    case 'inlineStr':
      return textCell(value);
    case 'b':
      return value === '' ? null : { text: value === '1' ? 'true' : 'false', isText: false };
    // #N/A and similar errors mean that there is no value.
    case 'e':
      return null;
    case 'd':
      return value === '' ? null : { text: value, isText: false };
    default:
      return value === ''
        ? null
        : { text: numberText(value, book.looks[style] ?? PLAIN, book.from1904), isText: false };
  }
}

/** Removes line breaks and control characters, so that a row stays one line. */
function textCell(stored: string): SheetCell | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  const text = unescaped(stored).replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ');
  return text.trim() === '' ? null : { text, isText: true };
}

/** Rows and cells without a position follow the one before. */
function rowNumber(given: string | undefined, before: number): number {
  const number = Number(given);
  return given !== undefined && Number.isInteger(number) && number > 0 ? number : before + 1;
}

/** BC12 is column 54. */
function columnNumber(reference: string): number {
  let number = 0;
  for (const letter of reference.slice(0, 4)) {
    const code = letter.charCodeAt(0) & ~0x20;
    if (code < 65 || code > 90) break;
    number = number * 26 + code - 64;
  }
  return number === 0 ? MOST_COLUMNS : number - 1;
}
