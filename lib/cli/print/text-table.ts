import Table from 'cli-table3';
import { characterCode } from '../../wording/character-code';

export type TextColumn<Row> = {
  head: string;
  cell: (row: Row) => string;
  align?: 'left' | 'right';
  /** Whether it may be cut with an ellipsis when the line is too long. Numbers never are. */
  elastic?: true;
  /** Columns with the highest number are left out first when the line is too long. Columns without one always stay. */
  dropAt?: number;
};

const GAP = 2;
const NARROWEST_ELASTIC = 14;
const NO_BORDERS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) => [
    [side, ''],
    ...['mid', 'left', 'right'].map((corner) => [`${side}-${corner}`, '']),
  ]),
);

/** A table for people, at most `width` characters wide if possible. Names are cut first, then minor columns are left out. */
export function textTable<Row>(columns: readonly TextColumn<Row>[], rows: readonly Row[], width: number): string {
  const natural = columns.map((column) =>
    Math.max(column.head.length, ...rows.map((row) => printable(column.cell(row)).length)),
  );
  const kept = columns.map((_, index) => index);
  const least = (index: number) =>
    columns[index]?.elastic ? Math.min(natural[index] ?? 0, NARROWEST_ELASTIC) : (natural[index] ?? 0);
  const needed = (length: (index: number) => number) => kept.reduce((sum, index) => sum + length(index) + GAP, -GAP);
  while (needed(least) > width) {
    const droppable = kept.filter((index) => columns[index]?.dropAt !== undefined);
    if (droppable.length === 0) break;
    const first = droppable.reduce((a, b) => ((columns[b]?.dropAt ?? 0) > (columns[a]?.dropAt ?? 0) ? b : a));
    kept.splice(kept.indexOf(first), 1);
  }
  const shown = kept.flatMap((index) => columns[index] ?? []);
  const widths = kept.map((index) => natural[index] ?? 0);
  let tooLong = widths.reduce((sum, length) => sum + length + GAP, -GAP) - width;
  // The longest text is cut first, so that short ones stay whole.
  for (; tooLong > 0; tooLong -= 1) {
    const shrinks = kept.map((index, place) => (least(index) < (widths[place] ?? 0) ? (widths[place] ?? 0) : 0));
    const longest = shrinks.indexOf(Math.max(...shrinks));
    if ((shrinks[longest] ?? 0) === 0) break;
    widths[longest] = (widths[longest] ?? 0) - 1;
  }
  const options = {
    colWidths: widths.map((length) => length + GAP),
    colAligns: shown.map((column) => column.align ?? 'left'),
    chars: { ...NO_BORDERS, middle: '' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
  };
  const head = shown.map((column) => column.head);
  const cells = rows.map((row) => shown.map((column) => printable(column.cell(row))));
  return inParts(cells)
    .map((part, index) => drawn(new Table({ ...options, head: index === 0 ? head : [] }), part))
    .join('\n');
}

/**
 * cli-table3 looks at all rows above for each cell, so 5,000 rows in one table take minutes. Drawn in parts they look the same, because
 * the widths of columns are given. The first part has the head, also where there are no rows.
 */
const ROWS_IN_A_PART = 20;

function inParts(rows: string[][]): string[][][] {
  const parts = Math.max(1, Math.ceil(rows.length / ROWS_IN_A_PART));
  return Array.from({ length: parts }, (_, part) => rows.slice(part * ROWS_IN_A_PART, (part + 1) * ROWS_IN_A_PART));
}

function drawn(table: Table.Table, rows: string[][]): string {
  table.push(...rows);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Names come from logs, so their control characters must not reach the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{C}/gu, (one) => (/\s/.test(one) ? '·' : characterCode(one)));
}
