import { harmlessCell } from '@/lib/exports/text/harmless-cell';

/** A cell as a spreadsheet reads it: a minus that it knows, on one line, and no text that it would run. */
export function copiedCell(shown: string): string {
  const text = shown.replace(/\s+/g, ' ').trim();
  return /^−?\$?[\d,.]+%?$/.test(text) ? text.replace('−', '-') : harmlessCell(text);
}

/** Rows of cells as text with tabs. */
export function tabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join('\t')).join('\n');
}

/** Rows of cells as a table. */
export function tableOf(rows: readonly (readonly string[])[]): HTMLTableElement {
  const table = document.createElement('table');
  for (const cells of rows) {
    const row = table.insertRow();
    for (const text of cells) row.insertCell().textContent = text;
  }
  return table;
}
