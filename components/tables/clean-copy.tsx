'use client';

import { useEffect } from 'react';
import { copiedCell, tabbed, tableOf } from './copied-cells';

/** Tables of figures, of which one may stand in an open row of another. */
const TABLES = 'table.data-table, table.list-table';
/** What is there for screen readers or for the eye alone, and notes. */
const ASIDES = '.sr-only, .cell-note, [aria-hidden="true"], button[aria-label], input, select';

/**
 * Copied cells of a table are its figures alone: no text for screen readers, no note, one cell in each column and one line for each row. So
 * are those of a selection that begins or ends beside the table; its other text stays as it is.
 */
export function CleanCopy() {
  useEffect(() => {
    document.addEventListener('copy', copyCleaned);
    return () => document.removeEventListener('copy', copyCleaned);
  }, []);
  return null;
}

type Cells = readonly (readonly string[])[];

function copyCleaned(event: ClipboardEvent): void {
  const selection = document.getSelection();
  // What a field holds is not ours.
  if (selection === null || selection.isCollapsed || event.clipboardData === null || event.defaultPrevented) return;
  if (document.activeElement?.matches('input, textarea')) return;
  const range = selection.getRangeAt(0);
  const parts = partsOf(range);
  if (parts === null) return;
  const text = parts.map((part) => (typeof part === 'string' ? part : tabbed(part)));
  const html = document.createElement('div');
  for (const part of parts) {
    if (typeof part !== 'string') html.append(tableOf(part));
    else for (const line of part.split('\n')) html.appendChild(document.createElement('p')).textContent = line;
  }
  event.clipboardData.setData('text/plain', text.join('\n\n'));
  event.clipboardData.setData('text/html', html.innerHTML);
  event.preventDefault();
}

/** The texts and the cells of a selection in their order; null where it is a text like any other. */
function partsOf(range: Range): (string | Cells)[] | null {
  const within = elementOf(range.commonAncestorContainer)?.closest<HTMLTableElement>(TABLES);
  if (within) {
    const cells = cellsOf(within, range);
    // Part of one cell is a text like any other.
    return cells.flat().length < 2 ? null : [cells];
  }
  const tables = [...document.querySelectorAll<HTMLTableElement>(TABLES)].filter(
    (table) => range.intersectsNode(table) && table.parentElement?.closest(TABLES) === null,
  );
  if (tables.length === 0) return null;
  const parts: (string | Cells)[] = [];
  const rest = range.cloneRange();
  for (const table of tables) {
    const cells = cellsOf(table, range);
    const before = rest.cloneRange();
    if (before.comparePoint(table, 0) >= 0) {
      before.setEndBefore(table);
      parts.push(textOf(before));
    }
    parts.push(cells);
    // A selection that ends in the table leaves nothing after it.
    if (table.contains(range.endContainer)) rest.collapse(false);
    else rest.setStartAfter(table);
  }
  parts.push(textOf(rest));
  return parts.filter((part) => part.length > 0);
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** The cells of a table that are selected. Boxes, links to pages, and rows that open below another are none. */
function cellsOf(table: HTMLTableElement, range: Range): string[][] {
  return [...table.rows]
    .filter((row) => !row.matches('.gap, .detail'))
    .map((row) => [...row.cells].filter((cell) => range.intersectsNode(cell) && !cell.matches('.no-figure')))
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.flatMap((cell) => [figureOf(cell), ...Array<string>(cell.colSpan - 1).fill('')]));
}

function figureOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const aside of copy.querySelectorAll(ASIDES)) aside.remove();
  // What stands on lines of its own would run into the words before it.
  for (const block of copy.querySelectorAll('li, p, div, dt, dd, .block')) block.before(', ');
  const text = (copy.textContent ?? '').replace(/^\s*(, )+/, '').replace(/(, )+(?=, )/g, '');
  return copiedCell(text);
}

/** A selected text in the lines in which it is shown. Only what stands in the page has lines. */
function textOf(range: Range): string {
  if (range.collapsed) return '';
  const shown = document.createElement('div');
  shown.className = 'sr-only';
  shown.append(range.cloneContents());
  for (const aside of shown.querySelectorAll(`${ASIDES}, svg, ${TABLES}`)) aside.remove();
  document.body.append(shown);
  // biome-ignore lint/performance/useDomNodeTextContent: the lines are those of the layout
  const text = shown.innerText;
  shown.remove();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
