import type { ListColumn } from '@/lib/reports/list/list-table';
import { LIST_COLUMNS } from '@/lib/reports/list/list-table';
import type { WorkloadRow } from '@/lib/reports/list/workload-row';
import type { RichCell } from '@/lib/reports/tables/table';
import { totalOf } from '@/lib/reports/tables/total-of';
import { oncePer } from '../../../lib/workloads/once-per';
import type { ListRow } from './list-features';

/** A line of the list: the head of a group with its subtotals, a workload, or what an open workload shows below it. */
export type ListItem = { key: string } & (
  | { kind: 'group'; row: ListRow; totals: ReadonlyMap<ListColumn, RichCell> }
  | { kind: 'workload'; row: ListRow }
  | { kind: 'detail'; row: ListRow }
);

/** The lines of a list in their order. */
export function listItems(rows: readonly ListRow[], open: ReadonlySet<string>): ListItem[] {
  return rows.flatMap((row): ListItem[] => {
    if (row.getIsGrouped()) return [{ key: row.id, kind: 'group', row, totals: totalsOf(row) }];
    const line: ListItem = { key: row.id, kind: 'workload', row };
    return open.has(row.id) ? [line, { key: `${row.id} detail`, kind: 'detail', row }] : [line];
  });
}

/** The workloads of lines: those of a line, and those that a folded group hides. */
export function workloadsOf(items: readonly ListItem[]): WorkloadRow[] {
  return items.flatMap(({ kind, row }) => {
    if (kind === 'workload') return [row.original];
    return kind === 'group' && !row.getIsExpanded() ? row.getLeafRows().map(({ original }) => original) : [];
  });
}

/** Groups are made anew when what is in them changes, and drawn many times. */
const totalsOf = oncePer((group: ListRow): ReadonlyMap<ListColumn, RichCell> => {
  const rows = group.getLeafRows().map(({ original }) => original);
  return new Map(LIST_COLUMNS.map((column) => [column.key, totalOf(column, rows)] as const));
});
