'use client';

import { useEffect } from 'react';
import { harmlessCell } from '@/lib/exports/text/harmless-cell';

/** Copied cells of a table are its figures alone: no text for screen readers, no note, one cell in each column. */
export function CleanCopy() {
  useEffect(() => {
    document.addEventListener('copy', copyCells);
    return () => document.removeEventListener('copy', copyCells);
  }, []);
  return null;
}

function copyCells(event: ClipboardEvent): void {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || event.clipboardData === null) return;
  const range = selection.getRangeAt(0);
  const table = elementOf(range.commonAncestorContainer)?.closest('table.data-table, table.list-table');
  if (!(table instanceof HTMLTableElement)) return;
  const rows = [...table.rows]
    .map((row) => [...row.cells].filter((cell) => range.intersectsNode(cell)))
    .filter((cells) => cells.length > 0);
  // Part of one cell is a text like any other.
  if (rows.flat().length < 2) return;
  const texts = rows.map((cells) => cells.flatMap((cell) => [textOf(cell), ...Array(cell.colSpan - 1).fill('')]));
  event.clipboardData.setData('text/plain', texts.map((cells) => cells.join('\t')).join('\n'));
  event.clipboardData.setData('text/html', tableOf(texts));
  event.preventDefault();
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** What a cell shows, as a spreadsheet reads it: a minus that it knows, and no text that it would run. */
function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const aside of copy.querySelectorAll('.sr-only, .cell-note, [aria-hidden="true"]')) aside.remove();
  const text = (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  return /^−?\$?[\d,.]+%?$/.test(text) ? text.replace('−', '-') : harmlessCell(text);
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const table = document.createElement('table');
  for (const cells of rows) {
    const row = table.insertRow();
    for (const text of cells) row.insertCell().textContent = text;
  }
  return table.outerHTML;
}
