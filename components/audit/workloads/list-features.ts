import {
  type ColumnDef,
  columnGroupingFeature,
  columnVisibilityFeature,
  createExpandedRowModel,
  createGroupedRowModel,
  createSortedRowModel,
  type Row,
  rowExpandingFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { FACET_KEYS, FACETS, type FacetKey } from '@/lib/reports/list/facets';
import { LIST_COLUMNS, type ListColumn } from '@/lib/reports/list/list-table';
import type { WorkloadRow } from '@/lib/reports/list/workload-row';
import { richCell } from '@/lib/reports/tables/table';

/** What of the table library this list uses. Filters are ours, since theirs count no money. */
export const listFeatures = tableFeatures({
  columnGroupingFeature,
  columnVisibilityFeature,
  rowExpandingFeature,
  rowSelectionFeature,
  rowSortingFeature,
  expandedRowModel: createExpandedRowModel(),
  groupedRowModel: createGroupedRowModel(),
  sortedRowModel: createSortedRowModel(),
});
export type ListRow = Row<typeof listFeatures, WorkloadRow>;

const alphabet = new Intl.Collator('en', { numeric: true });

/** The columns as the library sorts by them, and the facets as it groups by them. What is unknown comes last in both directions. */
export const listColumnDefs: ColumnDef<typeof listFeatures, WorkloadRow>[] = [
  ...LIST_COLUMNS.map((column) => ({
    id: column.key,
    accessorFn: (row: WorkloadRow) => sortedValue(column.key, row) ?? richCell(column.value(row)).value ?? undefined,
    sortFn: compare,
    sortUndefined: 'last' as const,
  })),
  ...FACET_KEYS.map((key) => ({
    id: groupColumn(key),
    accessorFn: (row: WorkloadRow) => FACETS[key].of(row)[0] ?? '',
    enableSorting: false,
  })),
];

/** The id of the column by which a facet groups. A workload with several blockers is in the group of its first. */
export function groupColumn(key: FacetKey): string {
  return `group-${key}`;
}

/** Verdicts and classes have an order of their own. */
function sortedValue(key: ListColumn, row: WorkloadRow): number | undefined {
  const facet = key === 'verdict' || key === 'class' ? FACETS[key] : undefined;
  return facet?.order?.indexOf(facet.of(row)[0] ?? '');
}

function compare(a: ListRow, b: ListRow, id: string): number {
  const [left, right] = [a.getValue(id), b.getValue(id)];
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : alphabet.compare(String(left), String(right));
}
