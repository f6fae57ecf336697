import { sumUsd } from '../../../cost/money';
import type { ComparedRow, Comparison } from '../../ways/compare-report';
import { none, type Table } from '../table';

const AS = { now: 'in use', 'same-model': 'same model', named: 'named by you' } as const;

/** The same work on each model, synchronously, on flex and in batch, USD a month. */
export function comparisonTable({ rows }: Comparison): Table<ComparedRow> {
  const sold = (usd: number | null) => (usd === null ? none('not sold') : usd);
  return {
    title: 'The same work on each model',
    sentence: 'USD a month on each model, synchronously, on flex and in batch',
    rows,
    id: (row) => `${row.as} ${comparedName(row)} ${row.factor}`,
    columns: [
      {
        key: 'model',
        head: 'Model',
        unit: 'text',
        value: (row) => ({ value: comparedName(row), note: AS[row.as] }),
        noteHead: 'As',
        elastic: true,
      },
      { key: 'factor', head: 'Tokens', unit: 'factor', value: ({ factor }) => factor, dropAt: 2 },
      { key: 'sync', head: 'Synchronous', unit: 'usd', value: ({ sync }) => sync },
      { key: 'flex', head: 'On flex', term: 'flex', unit: 'usd', value: ({ flex }) => sold(flex) },
      { key: 'batch', head: 'In batch', term: 'batch', unit: 'usd', value: ({ batch }) => sold(batch) },
      {
        key: 'overhead',
        head: 'Batch overhead',
        term: 'overhead',
        unit: 'usd',
        value: ({ overhead }) => overhead ?? none('–'),
        dropAt: 1,
      },
      { key: 'inAll', head: 'Batch in total', unit: 'usd', value: (row) => batchInAll(row) ?? none('–'), main: true },
    ],
  };
}

/** The cheapest columns of a row: synchronous, flex, or batch with its overhead. */
export function cheapestWays(row: ComparedRow): readonly string[] {
  const ways = [
    ['sync', row.sync],
    ['flex', row.flex],
    ['inAll', batchInAll(row)],
  ] as const;
  const least = Math.min(...ways.flatMap(([, usd]) => usd ?? []));
  return ways.filter(([, usd]) => usd === least).map(([key]) => key);
}

export function comparedName({ provider, model }: ComparedRow): string {
  return provider === null ? 'each on its own model' : `${provider}/${model ?? 'unknown'}`;
}

function batchInAll({ batch, overhead }: ComparedRow): number | null {
  return batch === null || overhead === null ? null : sumUsd([batch, overhead]);
}
