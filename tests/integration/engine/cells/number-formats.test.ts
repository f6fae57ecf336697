import { describe, expect, it } from 'vitest';
import { csv, hmac, query, rejectsOf } from '../import-files';
import { readFiles } from '../read-files';

/** What a cell of each column is read as; null where its row is left out. */
async function read(delimiter: ',' | ';' | '\t', column: 'input_tokens' | 'cost' | 'latency_ms', cells: string[]) {
  const other = column === 'input_tokens' ? 'output_tokens' : 'input_tokens';
  const quoted = (cell: string) => (cell.includes(delimiter) ? `"${cell}"` : cell);
  const rows = cells.map((cell, index) => [`id-${index}`, '2026-11-02T09:00:00Z', quoted(cell), '1'].join(delimiter));
  const log = csv('log.csv', ['request_id', 'timestamp', column, other].join(delimiter), ...rows);
  const imported = await readFiles([log, csv('other.csv', 'request_id,input_tokens', 'x,1')]);
  const name = column === 'cost' ? 'billed_usd' : column;
  const found = await query(imported, `SELECT request_id, ${name}::DOUBLE AS value FROM requests`);
  const values = new Map(found.map(({ request_id, value }) => [request_id, value]));
  return { values: cells.map((_, index) => values.get(hmac(`id-${index}`)) ?? null), rejects: rejectsOf(imported) };
}

describe('numbers that a spreadsheet wrote for people', () => {
  it('have commas, spaces or apostrophes between thousands', async () => {
    const cells = ['1,234', '12,345,678', '1 234', '1\u00a0234', '12\u202f345', "1'234", '950', '10.0'];
    const { values } = await read(',', 'input_tokens', cells);
    expect(values).toEqual([1234, 12_345_678, 1234, 1234, 12_345, 1234, 950, 10]);
    expect((await read(',', 'latency_ms', ['1,234.5', '12'])).values).toEqual([1234.5, 12]);
  });

  it('have a decimal comma where semicolons separate the columns', async () => {
    const costs = ['0,0125', '1,5', '1.234,5', '2'];
    expect((await read(';', 'cost', costs)).values).toEqual([0.0125, 1.5, 1234.5, 2]);
    expect((await read(';', 'input_tokens', ['2.000', '10.000'])).values).toEqual([2000, 10_000]);
    const counts = ['1.234', '12.345.678', '1 234', '1.000', '250', '10,0'];
    expect((await read(';', 'input_tokens', counts)).values).toEqual([1234, 12_345_678, 1234, 1000, 250, 10]);
  });

  it('have a decimal point there too where one of the first rows shows it', async () => {
    expect((await read(';', 'latency_ms', ['0.25', '2.000', '12'])).values).toEqual([0.25, 2, 12]);
    expect((await read(';', 'input_tokens', ['2.0', '10.000', '7'])).values).toEqual([2, 10, 7]);
  });

  it('have the sign of the dollar', async () => {
    const costs = ['$0.01', 'US$ 0.5', '0.02 USD', '"$1,234.50"'].map((cell) => cell.replaceAll('"', ''));
    expect((await read(',', 'cost', costs)).values).toEqual([0.01, 0.5, 0.02, 1234.5]);
    expect((await read(';', 'cost', ['$0,01', '0,02 $'])).values).toEqual([0.01, 0.02]);
  });

  it('are left out where they may be two numbers, or none', async () => {
    for (const [delimiter, column, cell] of [
      [',', 'cost', '1,250'],
      ['\t', 'cost', '0,125'],
      ['\t', 'input_tokens', '0,125'],
      [',', 'input_tokens', '12,34'],
      [',', 'input_tokens', '1,2345'],
      [',', 'input_tokens', '$5'],
      [';', 'input_tokens', 'eleven'],
    ] as const) {
      const { values, rejects } = await read(delimiter, column, [cell, '7']);
      expect([cell, values, rejects]).toEqual([cell, [null, 7], { 'not-a-number': { count: 1, lines: [2] } }]);
    }
  });
});
