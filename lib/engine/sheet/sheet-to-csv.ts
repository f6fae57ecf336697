import { createWriteStream, type WriteStream } from 'node:fs';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { isSameSheet } from '../../logs/mapping/match-mapping';
import type { CutRecord, TableOfSheet } from '../files/plain-file';
import type { UnpackBudget } from '../limits/unpack-budget';
import { quoted } from './quoted';
import { type SheetRow, sheetRows } from './sheet-rows';
import { findTable, isTotal, type SheetTable, TOP_ROWS } from './sheet-table';
import { openWorkbook, type Sheet, type Workbook } from './workbook';

export type SheetAsCsv = { table: TableOfSheet; cut: CutRecord[]; rowOfLine: (line: number) => number };

/** The most sheets that are searched for a table. */
const MOST_SHEETS = 50;
/** Tells CSV readers, including ours, the separator of the cells. */
const TOP_LINE = 'sep=,\n';

type Wanted = { sheet?: string | undefined; mostRows?: number };

/**
 * Writes a table of an .xlsx as CSV: that of the requested sheet, else of the first one that is not hidden. Null for an archive that is
 * not an Office document. Throws UnreadableFile.
 */
export async function sheetToCsv(
  file: { name: string; path: string },
  directory: string,
  target: string,
  budget: UnpackBudget,
  { sheet: asked, mostRows = Number.POSITIVE_INFINITY }: Wanted,
): Promise<SheetAsCsv | null> {
  const book = await openWorkbook(file.name, file.path, directory, budget);
  if (book === null) return null;
  const output = createWriteStream(target, { mode: 0o600 });
  try {
    const found = await tablesIn(book, asked);
    const [first] = found;
    if (first === undefined) throw noTable(book, asked);
    const written = await writeTable(book, first, output, budget, mostRows);
    const table = { sheet: first.sheet.name, sheets: found.map(({ sheet }) => sheet.name), ...written.table };
    return { ...written, table };
  } finally {
    book.close();
    await new Promise<void>((resolve) => output.end(() => resolve()));
  }
}

type Found = { sheet: Sheet; table: SheetTable };

/** The sheets with a table, the one to read first. */
async function tablesIn(book: Workbook, asked: string | undefined): Promise<Found[]> {
  const named = book.sheets.filter(({ name }) => asked !== undefined && isSameSheet(name, asked));
  if (asked !== undefined && named.length === 0) throw noSuchSheet(book, asked);
  const found: Found[] = [];
  for (const sheet of asked === undefined ? book.sheets.slice(0, MOST_SHEETS) : named) {
    if (sheet.hidden && asked === undefined) continue;
    const table = findTable(await topOf(book, sheet));
    if (table !== null) found.push({ sheet, table });
  }
  return found;
}

async function topOf(book: Workbook, sheet: Sheet): Promise<SheetRow[]> {
  const top: SheetRow[] = [];
  for await (const rows of sheetRows(book, sheet)) {
    top.push(...rows.slice(0, TOP_ROWS - top.length));
    if (top.length === TOP_ROWS) break;
  }
  return top;
}

async function writeTable(
  book: Workbook,
  { sheet, table }: Found,
  output: WriteStream,
  budget: UnpackBudget,
  mostRows: number,
): Promise<Omit<SheetAsCsv, 'table'> & { table: Pick<TableOfSheet, 'besides' | 'total'> }> {
  const lines = new LinesOfRows();
  const cut: CutRecord[] = [];
  let besides = 0;
  /** The last row is written once it is known that it is not a total. */
  let waiting: SheetRow | undefined;
  const write = async (row: SheetRow) => {
    const line = csvLine(row, table);
    budget.spend(line.length);
    lines.add(row.row);
    if (!output.write(line)) await new Promise<void>((resolve) => output.once('drain', () => resolve()));
  };
  output.write(TOP_LINE);
  reading: for await (const rows of sheetRows(book, sheet)) {
    for (const row of rows) {
      if (row.row < table.header) continue;
      if (row.tooLong) {
        cut.push({ file: book.name, line: row.row, reason: 'too-long' });
        continue;
      }
      const inside = [...row.cells.keys()].filter((column) => column >= table.first && column <= table.last).length;
      besides += row.cells.size - inside;
      if (inside === 0) continue;
      if (waiting !== undefined) await write(waiting);
      waiting = row;
      if (lines.count > mostRows) break reading;
    }
  }
  const total = waiting !== undefined && lines.count > 1 && isTotal(waiting, table) ? waiting.row : null;
  if (waiting !== undefined && total === null) await write(waiting);
  return { table: { besides, total }, cut, rowOfLine: (line) => lines.rowOf(line) };
}

function csvLine({ cells }: SheetRow, { first, last }: SheetTable): string {
  let line = '';
  for (let column = first; column <= last; column += 1) {
    if (column > first) line += ',';
    const text = cells.get(column)?.text;
    if (text !== undefined) line += /[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }
  return `${line}\n`;
}

/** The sheet row of each line, kept where rows are not consecutive. */
class LinesOfRows {
  count = 0;
  private readonly starts: { line: number; row: number }[] = [];

  add(row: number): void {
    this.count += 1;
    const line = this.count + 1;
    const start = this.starts.at(-1);
    if (start === undefined || row - start.row !== line - start.line) this.starts.push({ line, row });
  }

  rowOf(line: number): number {
    const start = this.starts.findLast((one) => one.line <= line);
    return start === undefined ? 1 : start.row + line - start.line;
  }
}

function noSuchSheet(book: Workbook, asked: string): UnreadableFile {
  const names = quoted(book.sheets.map(({ name }) => name));
  return new UnreadableFile(`${book.name} has no sheet "${asked}". It has: ${names}.`, 'mapping');
}

function noTable(book: Workbook, asked: string | undefined): UnreadableFile {
  const where = asked === undefined ? book.name : `The sheet "${asked}" of ${book.name}`;
  return new UnreadableFile(
    `${where} has no table, which is a row of column names with rows below it. Export the requests as .xlsx, CSV or JSON lines.`,
  );
}
