import { sumUsd } from '../../../cost/money';
import { formatList } from '../../../wording/list';
import { plural } from '../../../wording/number';
import { formatUsd } from '../../../wording/usd';
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

/** A figure of a comparison: its row and column, and the way in words. */
export type Cheapest = { row: ComparedRow; way: 'sync' | 'flex' | 'inAll'; says: string };

const WAYS = { sync: 'synchronously', flex: 'on flex', inAll: 'in batch' } as const;

/**
 * The lowest figure of all rows that hold the same work, the first one of equals; null where none is known. Batch counts with its
 * overhead, and only where the endpoint takes the work.
 */
export function cheapestOf({ rows }: Pick<Comparison, 'rows'>): Cheapest | null {
  let best: { row: ComparedRow; way: Cheapest['way']; usd: number } | null = null;
  for (const row of rows.filter(({ unpriced, otherKind }) => unpriced + otherKind === 0)) {
    const ways = [
      ['sync', row.sync],
      ['flex', row.flex],
      ['inAll', row.blockers.length === 0 ? batchInAll(row) : null],
    ] as const;
    for (const [way, usd] of ways) if (usd !== null && (best === null || usd < best.usd)) best = { row, way, usd };
  }
  if (best === null) return null;
  const { row, way, usd } = best;
  return {
    row,
    way,
    says: `Cheapest for all of this work: ${comparedName(row)} ${WAYS[way]}, ${formatUsd(usd)} a month. Only prices are compared.`,
  };
}

/** What readers must know of work that runs on a cheaper tier; null where none does. */
export function alreadySays({ already: { inBatch, onFlex } }: Comparison): string | null {
  const parts = [
    ...(inBatch > 0 ? [`${plural(inBatch, 'workload')} in batch`] : []),
    ...(onFlex > 0 ? [`${plural(onFlex, 'workload')} on flex`] : []),
  ];
  if (parts.length === 0) return null;
  return `Already cheaper: ${formatList(parts)}. “Synchronous” is the price at standard, not what is paid now.`;
}

/** What a row leaves out, in sentences without its name. */
export function leftOutOfRow({ found, unpriced, otherKind, sync }: ComparedRow): string[] {
  if (!found) return ['no rate is known for this model.'];
  if (otherKind > 0 && sync === null && unpriced === 0) return ['it is of another kind, so it can not do this work.'];
  return [
    ...(unpriced > 0
      ? [`this row leaves out ${plural(unpriced, 'workload')} without a known rate on this model.`]
      : []),
    ...(otherKind > 0 ? [`this row leaves out ${plural(otherKind, 'workload')} for models of another kind.`] : []),
  ];
}

export function comparedName({ provider, model }: ComparedRow): string {
  return provider === null ? 'each on its own model' : `${provider}/${model ?? 'unknown'}`;
}

function batchInAll({ batch, overhead }: ComparedRow): number | null {
  return batch === null || overhead === null ? null : sumUsd([batch, overhead]);
}
