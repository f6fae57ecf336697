import { expect, it } from 'vitest';
import type { ColumnMapping } from '../../../../lib/logs/mapping/column-mapping';
import { csv, jsonLines, query } from '../import-files';
import { type Read, readFiles } from '../read-files';

const CANARY = 'CANARY-7f3a prompt text';
const TIME = '2026-11-02T09:30:15Z';
const NONE: Partial<ColumnMapping> = {};
const RATES: Partial<ColumnMapping> = { rates: { EUR: 1.08, CNY: 0.14 } };

const costsOf = async (imported: Read) =>
  (await query(imported, 'SELECT billed_usd FROM requests ORDER BY input_tokens')).map((row) => row.billed_usd);
const notesOf = (imported: Read) =>
  imported.files.flatMap(({ notes }) => notes).filter(({ code }) => /currency/.test(code));

/** The same rows as a CSV file and as JSON lines. */
function both(names: readonly string[], rows: readonly (readonly (string | number)[])[]) {
  const all = ['timestamp', 'input_tokens', 'prompt', ...names];
  const full = rows.map((row, index) => [TIME, index + 1, CANARY, ...row]);
  return [
    csv('a.csv', all.join(','), ...full.map((row) => row.map((value) => `"${value}"`).join(','))),
    jsonLines('a.jsonl', ...full.map((row) => Object.fromEntries(row.map((value, at) => [all[at] ?? '', value])))),
  ];
}

// 0.5 EUR are 0.54 dollars at 1.08, 0.25 CNY are 0.035 at 0.14.
it.each([
  [
    'a column of currencies',
    ['cost', 'currency'],
    [
      [0.5, 'EUR'],
      [0.25, 'usd'],
    ],
    NONE,
    [null, '0.250000000'],
    'EUR',
  ],
  [
    'the same with a rate',
    ['cost', 'currency'],
    [
      [0.5, 'EUR'],
      [0.25, 'usd'],
    ],
    RATES,
    ['0.540000000', '0.250000000'],
    'EUR',
  ],
  [
    'BillingCurrencyCode',
    ['cost', 'BillingCurrencyCode'],
    [
      [0.25, 'CNY'],
      [0.5, 'RMB'],
    ],
    RATES,
    ['0.035000000', '0.070000000'],
    'CNY',
  ],
  ['a sign', ['cost'], [['€0.50'], ['1.00 €']], NONE, [null, null], 'EUR'],
  ['a sign with a rate', ['cost'], [['€0.50'], ['1.00 €']], RATES, ['0.540000000', '1.080000000'], 'EUR'],
  [
    'a code beside the amount',
    ['cost'],
    [['EUR 0.50'], ['USD 1.00'], ['$2.00']],
    RATES,
    ['0.540000000', '1.000000000', '2.000000000'],
    'EUR',
  ],
  ['a sign in some rows', ['cost'], [['£0.50'], ['1.00']], NONE, [null, null], 'GBP'],
  [
    'a sign of two currencies, of which one has a rate',
    ['cost'],
    [['¥0.25'], ['¥0.5']],
    RATES,
    ['0.035000000', '0.070000000'],
    '¥',
  ],
  ['the name', ['cost_eur'], [[0.5], [1]], NONE, [null, null], 'EUR'],
  ['the name with a rate', ['total_cost_eur'], [[0.5], [1]], RATES, ['0.540000000', '1.080000000'], 'EUR'],
  [
    'the name of a column that is mapped',
    ['fee_in_euros'],
    [[0.5], [1]],
    { ...RATES, columns: { fee_in_euros: 'billed_usd' } },
    ['0.540000000', '1.080000000'],
    'EUR',
  ],
] as const)('a cost in another currency is told by %s', async (_what, names, rows, mapping, dollars, currency) => {
  for (const input of both(names, rows)) {
    const imported = await readFiles([input], mapping);
    expect(await costsOf(imported)).toEqual(dollars);
    const says =
      mapping === NONE ? `left out \\d costs? in ${currency}` : `converted \\d costs? in ${currency} at your`;
    expect(notesOf(imported)).toEqual([expect.objectContaining({ says: expect.stringMatching(says) })]);
    expect(JSON.stringify(imported.files)).not.toContain(CANARY);
  }
});

it('the note says the rate, and how to give one', async () => {
  const [input = ''] = both(['cost'], [['€0.50'], ['€0.50']]);
  expect(notesOf(await readFiles([input], RATES))).toEqual([
    { code: 'currency-converted', count: 2, says: expect.stringContaining('1 EUR is $1.08') },
  ]);
  expect(notesOf(await readFiles([input]))).toEqual([
    { code: 'foreign-currency', count: 2, says: expect.stringContaining('--rate EUR=DOLLARS') },
  ]);
});

it('dollars by their signs need no rate, and are no other currency', async () => {
  for (const input of both(['cost'], [['$0.50'], ['US$0.50'], ['0.50 USD']])) {
    const imported = await readFiles([input]);
    expect(await costsOf(imported)).toEqual(['0.500000000', '0.500000000', '0.500000000']);
    expect(notesOf(imported)).toEqual([]);
  }
});

it('of a cost in dollars beside one in another currency, that in dollars is read', async () => {
  const [input = ''] = both(['cost_eur', 'cost_usd'], [[0.5, 0.54]]);
  expect(await costsOf(await readFiles([input]))).toEqual(['0.540000000']);
});

it('a log of nothing but costs in another currency is refused without its rate, and read with it', async () => {
  const costs = csv('cost.csv', 'utc_date,model,cost,currency', '2026-06-01,deepseek-chat,0.003,CNY');
  await expect(readFiles([costs])).rejects.toThrow('--rate CNY=DOLLARS');
  expect(await costsOf(await readFiles([costs], RATES))).toEqual(['0.000420000']);
});
