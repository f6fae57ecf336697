import { Menu } from '@/components/ui/menu';
import { FACETS, type FacetKey, type Found } from '@/lib/reports/list/facets';
import { LIST_COLUMNS, type ListColumn } from '@/lib/reports/list/list-table';
import { type ListView, toggled } from '@/lib/reports/list/list-view';
import { FacetMenu } from './facet-menu';
import { ViewsMenu } from './views-menu';

/** What a list shows: its search, filters, groups, columns and saved views. */
export function ListToolbar(props: {
  view: ListView;
  facets: Found['facets'];
  /** The facets to filter and group by. */
  offered: readonly FacetKey[];
  columns: readonly ListColumn[];
  show: (next: ListView) => void;
  search: (text: string) => void;
}) {
  const { view, show, offered } = props;
  const isFiltered = view.search !== '' || Object.keys(view.chosen).length > 0;
  return (
    <search aria-label="Workloads" className="flex flex-wrap items-center gap-2 print:hidden">
      <input
        type="search"
        aria-label="Search workloads by name, model, provider, application, owner, cost centre or note"
        placeholder="Search"
        autoComplete="off"
        spellCheck={false}
        className="field min-h-8! w-full py-1! sm:w-44"
        value={view.search}
        onChange={(event) => props.search(event.target.value)}
      />
      {offered.map((key) => (
        <FacetMenu
          key={key}
          facet={key}
          values={props.facets[key]}
          chosen={view.chosen[key] ?? []}
          toggle={(value) => show(toggled(view, key, value))}
        />
      ))}
      <label className="inline-flex min-h-8 items-center gap-1.5">
        <span className="text-ink-soft">Group by</span>
        <select
          className="field min-h-8! w-auto! py-1!"
          value={view.group ?? ''}
          onChange={({ target }) => show({ ...view, group: offered.find((key) => key === target.value) ?? null })}
        >
          <option value="">nothing</option>
          {offered.map((key) => (
            <option key={key} value={key}>
              {FACETS[key].label.toLowerCase()}
            </option>
          ))}
        </select>
      </label>
      <Menu label="Columns">
        <fieldset>
          <legend className="sr-only">Columns</legend>
          {LIST_COLUMNS.filter(({ key }) => key !== 'name').map(({ key, head }) => (
            <label key={key} className="flex min-h-7 items-center gap-2 rounded-md px-1.5 hover:bg-raised">
              <input
                type="checkbox"
                className="accent-accent"
                checked={props.columns.includes(key)}
                onChange={() => show({ ...view, columns: switched(props.columns, key) })}
              />
              {head}
            </label>
          ))}
        </fieldset>
      </Menu>
      <ViewsMenu view={view} show={show} />
      {isFiltered && (
        <button
          type="button"
          className="link min-h-8 rounded-sm px-1"
          onClick={() => show({ ...view, search: '', chosen: {} })}
        >
          Clear filters
        </button>
      )}
    </search>
  );
}

function switched(columns: readonly ListColumn[], key: ListColumn): ListColumn[] {
  return LIST_COLUMNS.map((column) => column.key).filter((one) =>
    one === key ? !columns.includes(one) : columns.includes(one),
  );
}
