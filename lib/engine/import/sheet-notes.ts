import { formatCount, plural } from '../../wording/number';
import type { TableOfSheet } from '../files/plain-file';
import { quoted } from '../sheet/quoted';
import type { Note } from '../stage/note';

/** Notes on a table from a workbook. */
export function sheetNotes(name: string, { sheet, sheets, besides, total }: TableOfSheet): Note[] {
  const notes: Note[] = [];
  const others = sheets.filter((one) => one !== sheet);
  if (others.length > 0) {
    const says = `${name} has tables in several sheets. "${sheet}" was read, ${quoted(others)} not. Name the one to read: --sheet ${JSON.stringify(others[0])}`;
    notes.push({ code: 'other-sheets', says });
  }
  if (total !== null) {
    const says = `${name}, row ${formatCount(total)}: the last row is the sum of the others, so it is left out.`;
    notes.push({ code: 'total-row', says });
  }
  if (besides > 0) {
    const says = `${name}: did not read ${plural(besides, 'cell')} outside the columns of the table.`;
    notes.push({ code: 'cells-beside', says });
  }
  return notes;
}
