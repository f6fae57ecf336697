import type { Note } from '../stage/note';

/** What a workbook's table was written from; `sheets` are those that hold tables, `besides` counts cells outside the table. */
export type TableOfSheet = { sheet: string; sheets: readonly string[]; besides: number; total: number | null };

/** What a reader of the audit must know of a table that came out of a workbook. */
export function sheetNotes(name: string, { sheet, sheets, besides, total }: TableOfSheet): Note[] {
  const notes: Note[] = [];
  const others = sheets.filter((one) => one !== sheet);
  if (others.length > 0) {
    const says = `${name} has tables in several sheets: "${sheet}" was read, ${quoted(others)} not. Name the one to read: --sheet ${JSON.stringify(others[0])}`;
    notes.push({ code: 'other-sheets', says });
  }
  if (total !== null) {
    const says = `${name}, row ${total.toLocaleString('en-US')}: the last row adds up the others, so it is left out.`;
    notes.push({ code: 'total-row', says });
  }
  if (besides > 0) {
    const says = `${name}: ${besides.toLocaleString('en-US')} cells lie outside the columns of the table and were not read.`;
    notes.push({ code: 'cells-beside', says });
  }
  return notes;
}

const SHOWN = 10;

/** Names of sheets for a message. */
export function quoted(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map((name) => `"${name}"`);
  return names.length > SHOWN ? `${shown.join(', ')} and ${names.length - SHOWN} more` : shown.join(', ');
}
