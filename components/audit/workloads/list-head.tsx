import { useTip } from '@/components/glossary/use-tip';
import type { ListColumn } from '@/lib/reports/list/list-table';
import { type ListView, sortedBy } from '@/lib/reports/list/list-view';
import { isNumeric } from '@/lib/reports/tables/table';
import type { shownColumns } from './list-lines';

/** What the heads of columns mean, from the glossary, which stays on the server. */
export type MeaningOfColumns = Partial<Record<ListColumn, string>>;

/** The heads of the columns, by which the list is sorted, and the box that selects all of it. */
export function ListHead(props: {
  columns: ReturnType<typeof shownColumns>;
  view: ListView;
  show: (next: ListView) => void;
  requestsLabel: string;
  terms: MeaningOfColumns;
  /** How many of the workloads are selected. */
  selected: 'all' | 'some' | 'none';
  selectAll: (event: unknown) => void;
}) {
  const { view, selected } = props;
  const { sort, descending } = view;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <td className="no-figure">
          <input
            type="checkbox"
            aria-label="Select all workloads shown"
            className="size-4 accent-accent align-middle"
            checked={selected === 'all'}
            ref={(input) => {
              if (input !== null) input.indeterminate = selected === 'some';
            }}
            onChange={props.selectAll}
          />
        </td>
        {props.columns.map(({ key, head, unit }) => (
          <th
            key={key}
            scope="col"
            aria-sort={sort === key ? (descending ? 'descending' : 'ascending') : 'none'}
            className={isNumeric({ unit }) ? 'num' : undefined}
          >
            <SortButton
              means={props.terms[key] ?? ''}
              sorted={sort !== key ? null : descending ? 'down' : 'up'}
              sort={() => props.show(sortedBy(view, key))}
            >
              {key === 'requests' ? props.requestsLabel : head}
            </SortButton>
          </th>
        ))}
        <td className="no-figure">
          <span className="sr-only">Page of the workload</span>
        </td>
      </tr>
    </thead>
  );
}

/** The head of a column, which sorts by it and says what it means. */
function SortButton(props: { means: string; sorted: 'up' | 'down' | null; sort: () => void; children: string }) {
  const { anchor, tip } = useTip(props.means);
  return (
    <>
      <button
        type="button"
        className={`max-w-full truncate rounded-sm [text-align:inherit] hover:text-ink hover:underline max-sm:text-xs/4 max-sm:whitespace-normal ${props.sorted === null ? '' : 'text-ink'}`}
        onClick={props.sort}
        {...anchor}
      >
        {props.children}
        <span aria-hidden="true" className="text-accent">
          {props.sorted === null ? '' : props.sorted === 'down' ? ' ↓' : ' ↑'}
        </span>
      </button>
      {tip}
    </>
  );
}
