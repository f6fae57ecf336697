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
  const table = elementOf(range.commonAncestorContainer)?.closest(TABLES);
  if (table instanceof HTMLTableElement) copyTable(event.clipboardData, range, table);
  else copyAround(event.clipboardData, range);
  if (event.clipboardData.types.length > 0) event.preventDefault();
}

const TABLES = 'table.data-table, table.list-table';

function copyTable(data: DataTransfer, range: Range, table: HTMLTableElement): void {
  const texts = textsOf(table, range);
  // Part of one cell is a text like any other.
  if (texts.flat().length < 2) return;
  data.setData('text/plain', texts.map((cells) => cells.join('\t')).join('\n'));
  data.setData('text/html', tableOf(texts));
}

/** A selection that begins or ends outside of a table: its tables are cells, and what is around them is lines of text. */
function copyAround(data: DataTransfer, range: Range): void {
  const tables = [...document.querySelectorAll<HTMLTableElement>(TABLES)].filter(
    (table) => range.intersectsNode(table) && table.parentElement?.closest(TABLES) === null,
  );
  if (tables.length === 0) return;
  const part = seenPart(range);
  const copies = [...part.querySelectorAll(TABLES)].filter((copy) => copy.parentElement?.closest(TABLES) === null);
  for (const [at, copy] of copies.entries()) {
    const cells = document.createElement('template');
    const table = tables[at];
    cells.innerHTML = table === undefined ? '' : tableOf(textsOf(table, range));
    copy.replaceWith(cells.content);
  }
  data.setData('text/html', part.innerHTML);
  for (const row of part.querySelectorAll('tr')) row.replaceWith(`${[...row.cells].map(wordsOf).join('\t')}${LINE}`);
  for (const block of part.querySelectorAll(BLOCKS)) {
    block.before(LINE);
    block.append(LINE);
  }
  const lines = (part.textContent ?? '')
    .split(LINE)
    .map((line) => line.replace(/[^\S\t]+/g, ' ').replace(/^ | $/g, ''));
  data.setData('text/plain', lines.filter((line) => line !== '').join('\n'));
}

/** A copy of what is selected, without what nobody sees. A copy has no looks, so what is hidden is marked before it is made. */
function seenPart(range: Range): HTMLElement {
  const within = elementOf(range.commonAncestorContainer)?.querySelectorAll('*') ?? [];
  const unseen = [...within].filter((element) => !element.checkVisibility());
  for (const element of unseen) element.setAttribute(UNSEEN, '');
  const part = document.createElement('div');
  part.append(range.cloneContents());
  for (const element of unseen) element.removeAttribute(UNSEEN);
  for (const aside of part.querySelectorAll(`${ASIDE}, [${UNSEEN}]`)) aside.remove();
  return part;
}

const UNSEEN = 'data-unseen';

/** Marks the end of a line while the text is put together: no text of a page has it. */
const LINE = '\u2028';
const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, div, section, figcaption, summary, label, br';
/** What is only heard, only drawn, or only for a click. */
const ASIDE = '.sr-only, .cell-note, [aria-hidden="true"], caption, button svg';

/** The cells of a table that are selected, row by row. Columns of boxes and links, which have no head, are left out. */
function textsOf(table: HTMLTableElement, range: Range): string[][] {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const isShown = ({ cellIndex }: HTMLTableCellElement) => heads[cellIndex]?.tagName !== 'TD';
  return [...table.rows]
    .filter(({ className }) => className !== 'gap' && className !== 'detail')
    .map((row) => [...row.cells].filter((cell) => isShown(cell) && range.intersectsNode(cell)))
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.flatMap((cell) => [textOf(cell), ...Array(cell.colSpan - 1).fill('')]));
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** What a cell shows, as a spreadsheet reads it: a minus that it knows, and no text that it would run. */
function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const aside of copy.querySelectorAll(ASIDE)) aside.remove();
  // What stands on lines of its own would run into the words before it.
  for (const block of copy.querySelectorAll('li, p, div, dt, dd, .block')) block.before(', ');
  const text = wordsOf(copy)
    .replace(/^(, )+/, '')
    .replace(/(, )+(?=, )/g, '');
  return /^−?\$?[\d,.]+%?$/.test(text) ? text.replace('−', '-') : harmlessCell(text);
}

function wordsOf(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const table = document.createElement('table');
  for (const cells of rows) {
    const row = table.insertRow();
    for (const text of cells) row.insertCell().textContent = text;
  }
  return table.outerHTML;
}
