import { sumUsd } from '../../../cost/money';
import { formatUsdRange } from '../../../wording/usd';
import type { Report } from '../../report';
import type { AuditFigure } from '../../words/figure-labels';
import { type Column, none, type RichCell, type Table } from '../table';

type Provider = Report['providers'][number];

const RULES: Record<string, string> = {
  multiply: 'A cached token keeps its cache price and gets the batch discount on top.',
  'cache-wins': 'A cached token pays its cache price, without the batch discount.',
  'batch-only': 'A cached token pays the batch input price, like any other.',
  'no-caching': 'Batch has no caching. Every input token pays the batch input price.',
  'per-model': 'Some models have a batch cache price. The others pay the batch input price.',
  unknown: 'Not documented. A cached token is priced at the batch input price.',
};

/** The cost of the work that moves at each provider, synchronously and by its ways, USD a month. */
export function providersTable(providers: Report['providers']): Table<Provider> {
  const figure = (name: AuditFigure, { provider }: Provider, value: number): RichCell => ({
    value,
    why: { figure: name, part: { provider } },
  });
  // One row is its own total.
  const totalOf = (usd: (row: Provider) => number) =>
    providers.length > 1 ? { total: sumUsd(providers.map(usd)) } : {};
  const figureColumn = (
    key: 'sync' | 'batch' | 'overhead',
    head: string,
    term?: Column<Provider>['term'],
  ): Column<Provider> => ({
    key,
    head,
    ...(term === undefined ? {} : { term }),
    unit: 'usd',
    value: (row) => figure(key, row, row[key]),
    ...totalOf((row) => row[key]),
  });
  const spreadOf = ({ saving, sync, batch, overhead }: Provider) => sumUsd([saving, -sync, batch, overhead]);
  return {
    title: 'Both ways, per provider',
    sentence: 'Synchronous spend and spend after moving per provider, USD per month',
    rows: providers,
    id: ({ provider }) => provider,
    columns: [
      {
        key: 'provider',
        head: 'Provider',
        unit: 'text',
        value: ({ provider }) => provider,
        ...(providers.length > 1 ? { total: 'Total' } : {}),
      },
      figureColumn('sync', 'Synchronous'),
      figureColumn('batch', 'After moving', 'way'),
      {
        key: 'flex',
        head: 'On flex',
        term: 'flex',
        unit: 'usd',
        value: (row) => (row.flex == null ? none('not sold for all') : figure('flex', row, row.flex)),
        dropAt: 2,
      },
      figureColumn('overhead', 'Overhead', 'overhead'),
      {
        key: 'spread',
        head: 'Median less base',
        term: 'p10-p90',
        unit: 'usd',
        value: spreadOf,
        ...totalOf(spreadOf),
        dropAt: 2,
      },
      {
        key: 'net',
        head: 'Net saving',
        term: 'net',
        unit: 'usd',
        value: (row) => ({ ...figure('net', row, row.saving), note: formatUsdRange(row.net) }),
        ...totalOf(({ saving }) => saving),
        main: true,
      },
      {
        key: 'window',
        head: 'Window',
        term: 'batch-window',
        unit: 'hours',
        value: ({ windowHours }) => windowHours,
        dropAt: 1,
      },
      {
        key: 'rule',
        head: 'Cached tokens in batch',
        term: 'stacking-rule',
        unit: 'text',
        value: ({ rule }) => rulesSay(rule),
        dropAt: 3,
      },
    ],
  };
}

/** Lists the rules of a provider whose models follow several. */
function rulesSay(rules: string): string {
  return rules
    .split(', ')
    .map((rule) => RULES[rule] ?? rule)
    .join(' ');
}
