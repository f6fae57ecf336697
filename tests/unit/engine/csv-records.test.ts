import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, CsvRecords } from '../../../lib/engine/lines/csv-records';

function split(
  text: string,
  chunkBytes = text.length + 1,
): { records: CsvRecord[]; intact: boolean; state: CsvRecords } {
  const state = new CsvRecords(',');
  const records: CsvRecord[] = [];
  const bytes = Buffer.from(text);
  let intact = true;
  for (let at = 0; at < bytes.length && intact; at += chunkBytes) {
    intact = state.feed(bytes.subarray(at, at + chunkBytes), (record) => records.push(record));
  }
  if (intact) intact = state.finish((record) => records.push(record));
  return { records, intact, state };
}

describe('the records of a CSV', () => {
  it('know their bytes, their line and their columns', () => {
    const { records, intact } = split('a,b\n"x\ny",2\n\nlast');
    expect(intact).toBe(true);
    expect(records).toEqual([
      { start: 0, end: 4, line: 1, fields: 2, blank: false, quotedNewlines: 0 },
      { start: 4, end: 12, line: 2, fields: 2, blank: false, quotedNewlines: 1 },
      { start: 12, end: 13, line: 4, fields: 1, blank: true, quotedNewlines: 0 },
      { start: 13, end: 17, line: 5, fields: 1, blank: false, quotedNewlines: 0 },
    ]);
  });

  it.each([
    ['a\n"open\nnext\n', 2, 2],
    ['a\n"x" y\n', 2, 2],
    ['a\n1,"b"c\n', 2, 2],
  ])('stop at the record whose quote is broken: %j', (text, start, line) => {
    for (const chunkBytes of [1, 3, 100]) {
      const { records, intact, state } = split(text, chunkBytes);
      expect(intact).toBe(false);
      expect(state.start).toBe(start);
      expect(records.at(-1)).toMatchObject({ end: start, line: line - 1 });
    }
  });

  it.each(['"a" ,b', ' "a,b"', 'a "b" c', 'a"b', '"a""b"', '"a"\r\nb'])('take quotes as the engine does: %j', (text) =>
    expect(split(text).intact).toBe(true),
  );

  it('are those that another parser finds, in chunks of any size', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'a', 'é', 'a b', '1.5'),
      fc.constantFrom('x,y', 'two\nlines', 'a "b" c', '\r\n'),
    );
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 9 }), (rows, newline, chunkBytes) => {
        const { records, intact } = split(Papa.unparse(rows, { newline }), chunkBytes);
        expect(intact).toBe(true);
        expect(records.map(({ fields }) => fields)).toEqual(rows.map((row) => row.length));
      }),
    );
  });
});
