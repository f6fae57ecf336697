import { expect, it } from 'vitest';
import { type FileShape, readShape } from '../../../../lib/logs/files/file-shape';
import { askedSettings } from '../../../../lib/logs/mapping/asked-settings';

const asked = (header: string, ...rows: string[]) => {
  const shape: FileShape = readShape('f.csv', `${[header, ...rows].join('\n')}\n`);
  const canonical = { at: 'started_at', cost: 'billed_usd', cost_eur: 'billed_usd', cur: 'currency' } as const;
  const choices = shape.columns.map((column) => ({ column, canonical: canonical[column as 'at'] ?? null }));
  return askedSettings({ shape, rows: rows.map((row) => row.split(',')) }, choices);
};
const NOTHING = { start: false, dateOrder: false, currencies: [] };

it.each([
  ['times that count from a start', ['at,n', '0.5,x', '12,x'], { start: true }],
  ['seconds since 1970', ['at,n', '1761955200,x'], {}],
  ['dates in digits', ['at,n', '20261102,x'], {}],
  ['days and months in either order', ['at,n', '7/2/2026 10:00,x', '9/2/2026 10:00,x'], { dateOrder: true }],
  ['dates of which one shows the order', ['at,n', '7/2/2026 10:00,x', '7/21/2026 10:00,x'], {}],
  ['ISO dates', ['at,n', '2026-11-02T09:00:00Z,x'], {}],
  ['a currency in the name of the cost', ['cost_eur,n', '0.5,x'], { currencies: ['EUR'] }],
  ['a column of currencies', ['cost,cur', '0.5,USD', '0.5,gbp', '0.5,GBP'], { currencies: ['GBP'] }],
  ['signs beside the amounts, of which ¥ is that of two', ['cost,n', '¥5,x', '$5,x'], { currencies: ['CNY', 'JPY'] }],
  ['dollars', ['cost,n', '$0.5,x'], {}],
  ['columns that are nothing', ['other,n', '0.5,x'], {}],
] as const)('%s', (_name, [header, ...rows], expected) => {
  expect(asked(header, ...rows)).toEqual({ ...NOTHING, ...expected });
});
