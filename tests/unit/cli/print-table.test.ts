import { expect, it } from 'vitest';
import { printTable } from '../../../lib/cli/print/table';
import { none, type Table } from '../../../lib/reports/tables/table';

type Row = { name: string; usd: number | null; says: string };

const table: Table<Row> = {
  title: 'Bills',
  sentence: 'Bills',
  rows: [
    { name: 'one', usd: 1.5, says: 'read by a person' },
    { name: 'two', usd: null, says: 'read by nobody' },
    { name: 'three', usd: 0, says: '' },
  ],
  id: ({ name }) => name,
  columns: [
    {
      key: 'name',
      head: 'Bill',
      unit: 'text',
      value: ({ name, says }) => ({ value: name, note: says }),
      noteHead: 'Of',
      total: 'Total',
    },
    {
      key: 'usd',
      head: 'USD',
      unit: 'usd',
      value: ({ usd, name }) =>
        name === 'three' ? none('not sold') : { value: usd, estimated: usd !== null, lacks: usd === null ? null : '1' },
      total: 1.5,
    },
  ],
};

it('says unknown, what there can’t be, and the sum; notes stand in a column of their own', () => {
  expect(printTable(table, 80).split('\n')).toEqual([
    'Bill   Of                     USD',
    'one    read by a person   ~$1.50+',
    'two    read by nobody     unknown',
    'three                    not sold',
    'Total                       $1.50',
    '~ estimate: some of the requests have no token counts',
    '+ at least this much: a part is unknown',
  ]);
});

it('leaves out the notes before a number is cut', () => {
  expect(printTable(table, 16).split('\n').slice(0, 2)).toEqual(['Bill        USD', 'one     ~$1.50+']);
});

it('says of what a figure is wholly unknown, without the mark of one that is partly', () => {
  const usd = { key: 'usd', head: 'USD', unit: 'usd', value: () => ({ value: null, lacks: '3 batches' }) } as const;
  expect(printTable({ ...table, columns: [usd] }, 80).split('\n')).toEqual([
    '                USD',
    ...Array.from({ length: 3 }, () => 'unknown (3 batches)'),
  ]);
});
