import { describe, expect, it } from 'vitest';
import { printable, type TextColumn, textTable } from '../../../lib/cli/print/text-table';

type Row = { name: string; note: string; usd: string };
const columns: TextColumn<Row>[] = [
  { head: 'Name', cell: (row) => row.name, elastic: true },
  { head: 'Note', cell: (row) => row.note, dropAt: 1 },
  { head: 'USD', cell: (row) => row.usd, align: 'right' },
];
const rows: Row[] = [
  { name: 'nightly-product-descriptions-for-the-catalogue', note: 'twelve chars', usd: '$1,234,567.89' },
  { name: 'chat', note: '', usd: '$0.01' },
];
const longest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));

describe('a table for the terminal', () => {
  it('has a line for the head and one for each row, without borders', () => {
    const lines = textTable(columns, rows, 200).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe('nightly-product-descriptions-for-the-catalogue  twelve chars  $1,234,567.89');
    expect(lines[2]?.endsWith('$0.01')).toBe(true);
  });

  it.each([74, 60, 50, 46])('fits in %i characters by shortening names, never figures', (width) => {
    const text = textTable(columns, rows, width);
    expect(longest(text)).toBeLessThanOrEqual(width);
    expect(text).toContain('…');
    expect(text).toContain('$1,234,567.89');
    expect(text.split('\n')).toHaveLength(3);
  });

  it('leaves minor columns out when shortening is not enough', () => {
    const text = textTable(columns, rows, 35);
    expect(text).not.toContain('Note');
    expect(longest(text)).toBeLessThanOrEqual(35);
    expect(text).toContain('$1,234,567.89');
  });

  it('keeps what matters even where the terminal is too narrow', () => {
    expect(textTable(columns, rows, 5)).toContain('$1,234,567.89');
  });

  it('has one head and every row in order, however many rows there are', () => {
    const wide = Array.from({ length: 10 }, (_, at) => ({ head: `C${at}`, cell: (row: number) => `${row}-${at}` }));
    const many = Array.from({ length: 4_000 }, (_, row) => row);
    const lines = textTable(wide, many, 200).split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['C0', ...many.map((row) => `${row}-0`)]);
  });

  it('has only its head where there are no rows', () => {
    expect(textTable(columns, [], 200)).toBe('Name  Note  USD');
  });

  it('does not let a name of the log drive the terminal', () => {
    expect(printable('a\u001b[2Jb\nc')).toBe('a\\u{001B}[2Jb·c');
    expect(textTable(columns, [{ name: 'x\u001b[31m', note: '', usd: '' }], 80)).not.toContain('\u001b');
  });
});
