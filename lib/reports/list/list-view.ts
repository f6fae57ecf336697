import { type Chosen, FACET_KEYS, FACETS, type FacetKey } from './facets';
import { LIST_COLUMNS, type ListColumn } from './list-table';
import type { WorkloadRow } from './workload-row';

/** What a list of workloads shows, as its address says it. `sort` null is the order of the house; `columns` null are the usual ones. */
export type ListView = {
  search: string;
  chosen: Chosen;
  sort: ListColumn | null;
  descending: boolean;
  group: FacetKey | null;
  columns: readonly ListColumn[] | null;
};

type Params = { get(name: string): string | null; getAll(name: string): string[] };

const COLUMN_KEYS = LIST_COLUMNS.map(({ key }) => key);

/** Reads a view from an address: q, the facets by their name, sort, dir, group and columns. What it does not know is left out. */
export function readListView(params: Params): ListView {
  const chosen: Chosen = {};
  for (const key of FACET_KEYS) {
    const { order } = FACETS[key];
    const values = params.getAll(key).filter((value) => order === undefined || order.includes(value));
    if (values.length > 0) chosen[key] = [...new Set(values)];
  }
  const columns = params.get('columns')?.split(',');
  return {
    search: params.get('q') ?? '',
    chosen,
    sort: COLUMN_KEYS.find((key) => key === params.get('sort')) ?? null,
    descending: params.get('dir') === 'desc',
    group: FACET_KEYS.find((key) => key === params.get('group')) ?? null,
    columns: columns === undefined ? null : COLUMN_KEYS.filter((key) => columns.includes(key)),
  };
}

/** The same view as a query string; empty for the usual one. */
export function writeListView({ search, chosen, sort, descending, group, columns }: ListView): string {
  const params = new URLSearchParams();
  if (search !== '') params.set('q', search);
  for (const key of FACET_KEYS) for (const value of chosen[key] ?? []) params.append(key, value);
  if (sort !== null) {
    params.set('sort', sort);
    params.set('dir', descending ? 'desc' : 'asc');
  }
  if (group !== null) params.set('group', group);
  if (columns !== null) params.set('columns', columns.join(','));
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** The view after a press on the head of a column: text starts ascending, figures descending; the second press turns it round. */
export function sortedBy(view: ListView, key: ListColumn): ListView {
  if (view.sort === key) return { ...view, descending: !view.descending };
  return {
    ...view,
    sort: key,
    descending: LIST_COLUMNS.some((column) => column.key === key && column.unit !== 'text'),
  };
}

/** The view with a value of a facet taken in or out. */
export function toggled(view: ListView, key: FacetKey, value: string): ListView {
  const before = view.chosen[key] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const { [key]: _, ...others } = view.chosen;
  return { ...view, chosen: after.length === 0 ? others : { ...others, [key]: after } };
}

/** The order of `workloadRows` in words, for the rows that it gave. */
export function houseOrderSays(rows: readonly Pick<WorkloadRow, 'held' | 'inDoubt'>[]): string {
  return rows.some(({ held, inDoubt }) => held || inDoubt)
    ? 'Undecided, weak or doubted classes first, then the largest spend.'
    : 'The largest spend first.';
}
