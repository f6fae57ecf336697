import { sumUsd } from '../../../cost/money';
import { plural } from '../../../wording/number';
import type { ReportWorkload } from '../../report';
import type { Table } from '../table';

type Reconciled = NonNullable<ReportWorkload['reconciliation']>;
/** A workload, or the `others` that are not shown one by one. */
export type ReconciledRow = Reconciled & { name: string; id: string | null };

/** The costs in the log (`head` says what they are) and what the rates give, USD a month: the largest residuals, and the rest in one row. */
export function reconciliationTable(
  workloads: readonly ReportWorkload[],
  total: Reconciled,
  { shown, head }: { shown: number; head: string },
): Table<ReconciledRow> {
  const known = workloads.flatMap(({ id, name, reconciliation }) =>
    reconciliation ? [{ id, name, ...reconciliation }] : [],
  );
  const listed = known
    .filter(({ residual }) => residual !== 0)
    .sort((a, b) => Math.abs(b.residual) - Math.abs(a.residual))
    .slice(0, shown);
  const rest = known.filter((one) => !listed.includes(one));
  const others = {
    id: null,
    name: plural(rest.length, listed.length === 0 ? 'workload' : 'other workload'),
    billed: sumUsd(rest.map(({ billed }) => billed)),
    computed: sumUsd(rest.map(({ computed }) => computed)),
    residual: sumUsd(rest.map(({ residual }) => residual)),
  };
  return {
    title: `${head} against computed`,
    sentence: `${head}, computed and residual by workload, USD a month`,
    rows: [...listed, ...(rest.length > 0 ? [others] : [])],
    id: ({ id }) => id ?? 'others',
    columns: [
      {
        key: 'name',
        head: 'Workload',
        unit: 'text',
        value: ({ id, name }) =>
          id === null ? name : { value: name, why: { workload: id, figure: 'current' as const } },
        total: 'Total',
        elastic: true,
      },
      { key: 'billed', head, unit: 'usd', value: ({ billed }) => billed, total: total.billed },
      { key: 'computed', head: 'By the rates', unit: 'usd', value: ({ computed }) => computed, total: total.computed },
      {
        key: 'residual',
        head: 'Residual',
        term: 'reconciliation',
        unit: 'usd',
        value: ({ residual }) => residual,
        total: total.residual,
        main: true,
      },
    ],
  };
}
