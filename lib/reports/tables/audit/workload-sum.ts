import type { Figure } from '../../../cost/explain';
import type { ReportWorkload } from '../../report';
import { AUDIT_FIGURE_LABELS, type AuditFigure } from '../../words/figure-labels';
import type { Table } from '../table';
import { modelOf } from './workloads';

type Part = { workload: ReportWorkload; usd: number | null };

/** The workloads that add up to a figure of an audit, USD a month, largest first. `why` is the figure of a workload that explains it. */
export function workloadSumTable(
  parts: readonly Part[],
  { figure, why, total }: { figure: AuditFigure; why: Figure; total: number | null },
): Table<Part> {
  const label = AUDIT_FIGURE_LABELS[figure];
  return {
    title: `${label}, by workload`,
    sentence: `${label} by workload, USD a month`,
    rows: parts.toSorted((a, b) => (b.usd ?? 0) - (a.usd ?? 0)),
    id: ({ workload }) => workload.id,
    columns: [
      {
        key: 'name',
        head: 'Workload',
        unit: 'text',
        value: ({ workload }) => ({
          value: workload.name,
          note: modelOf(workload),
          why: { workload: workload.id, figure: why },
        }),
        total: 'Total',
      },
      { key: 'usd', head: 'USD a month', unit: 'usd', value: ({ usd }) => usd, total },
    ],
  };
}
