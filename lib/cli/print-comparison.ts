import { usdText } from '../cost/money';
import type { ComparedRow, Comparison } from '../reports/compare-report';

import { type TextColumn, textTable } from './text-table';

const AS = { now: 'now', 'same-model': 'same model', named: 'named by you' } as const;

const COLUMNS: TextColumn<ComparedRow>[] = [
  { head: 'Model', cell: nameOf, elastic: true },
  { head: 'As', cell: ({ as }) => AS[as], dropAt: 2 },
  { head: 'Tokens', cell: ({ factor }) => `x ${factor}`, align: 'right', dropAt: 1 },
  { head: 'Synchronous', cell: ({ sync }) => usdText(sync), align: 'right' },
  { head: 'Flex', cell: ({ flex }) => notSold(flex), align: 'right' },
  { head: 'Batch', cell: ({ batch }) => notSold(batch), align: 'right' },
  { head: 'Its overhead', cell: ({ overhead }) => notSold(overhead), align: 'right', dropAt: 3 },
];

/** A comparison for people. USD a month. */
export function formatComparison({ workloads, leftOut, rows }: Comparison, name: string | null, width: number): string {
  const what = name ?? `${workloads} ${workloads === 1 ? 'workload' : 'workloads'} together`;
  const unpriced = rows.filter(({ found, unpriced }) => found && unpriced > 0);
  const blocked = rows.filter(({ blockers }) => blockers.length > 0);
  return [
    `${what}: USD a month on each model, in the three ways`,
    textTable(COLUMNS, rows, width),
    'Tokens are as the log counted them, times the factor. Who waits, and whether the answers are as good, is not compared.',
    ...(leftOut > 0
      ? [`${leftOut} ${leftOut === 1 ? 'workload' : 'workloads'} without tokens or a rate left out.`]
      : []),
    ...unpriced.map((row) => `${nameOf(row)}: ${row.unpriced} of the workloads can not be priced and are left out.`),
    ...blocked.flatMap((row) => row.blockers.map(({ says }) => `${nameOf(row)}: ${says}`)),
  ].join('\n');
}

function nameOf({ provider, model }: ComparedRow): string {
  return provider === null ? 'as they are now' : `${provider}/${model ?? 'unknown'}`;
}

function notSold(usd: number | null): string {
  return usd === null ? '-' : usdText(usd);
}
